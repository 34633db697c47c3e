/**
 * Puts producer and type before the words that the head gives a cell: "กลุ่มแม่บ้าน… อาหาร ในประเทศ ออฟไลน์". Written by the
 * server, the ids would be a third of what a page of 700 rows weighs on the line.
 */
export function nameCells(rows) {
  rows.forEach(({ tr, cells, none }, index) => {
    // Beside a remark the name stands apart.
    const name = tr.querySelector('th > span') ?? tr.querySelector('th');
    const type = tr.querySelector('.place:not(.sub)');
    name.id = `n${index}`;
    type.id = `t${index}`;
    for (const { input } of cells) nameAfter(input, name.id, type.id);
    if (none) nameAfter(none, name.id);
  });
}

function nameAfter(input, ...ids) {
  input.setAttribute('aria-labelledby', [...ids, input.getAttribute('aria-labelledby')].join(' '));
}

const visible = input => input.offsetParent !== null;

/** Enter goes to the same channel of the next row that can be seen, Shift+Enter up; after the last comes the save button. */
export function moveByRow(rows, { row, channel }, by, saveButton) {
  for (let at = rows.indexOf(row) + by; rows[at]; at += by) {
    if (rows[at].tr.hidden) continue;
    const inputs = rows[at].cells.map(cell => cell.input);
    const target = visible(inputs[channel]) ? inputs[channel] : inputs[0];
    target.focus();
    target.select();
    return;
  }
  if (by > 0) saveButton?.focus();
}

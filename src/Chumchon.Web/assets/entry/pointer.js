/** The mouse: a click puts the caret into a figure, a drag or Shift+click draws a range. */
export function listenToPointer(grid, selection, keyboard) {
  const cellAt = target => grid.placeOf(target.closest?.('td.amt')?.querySelector('input'))?.cell;
  let from = null;

  grid.table.addEventListener('pointerdown', event => {
    const cell = cellAt(event.target);
    if (!cell || event.pointerType !== 'mouse' || event.button !== 0) return;
    const active = grid.placeOf(document.activeElement)?.cell;
    if (event.shiftKey && active) {
      event.preventDefault();
      selection.span(selection.start(active), cell);
      return;
    }
    selection.clear();
    from = cell;
  });

  // A figure is never carried away, nor is anything let fall into one: what looks like a range would move an amount.
  grid.table.addEventListener('dragstart', event => { if (cellAt(event.target)) event.preventDefault(); });
  for (const kind of ['dragover', 'drop']) {
    grid.table.addEventListener(kind, event => {
      if (!cellAt(event.target)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    });
  }

  // Prevented on the way down, or the browser would move the focus to the range's end.
  grid.table.addEventListener('mousedown', event => {
    if (event.shiftKey && selection.isRange && cellAt(event.target)) event.preventDefault();
  });

  grid.table.addEventListener('pointerover', event => {
    const cell = from && event.buttons === 1 ? cellAt(event.target) : null;
    if (!cell || (cell === from && !selection.isRange)) return;
    from.input.setSelectionRange(0, 0);
    selection.span(from, cell);
  });

  document.addEventListener('pointerup', event => {
    if (from && !selection.isRange && cellAt(event.target) === from) keyboard.edit(from);
    from = null;
  });
}

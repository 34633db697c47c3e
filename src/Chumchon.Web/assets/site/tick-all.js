// One tick for all of a list, where script runs; without it each has its own.
for (const list of document.querySelectorAll('[data-ticks]')) {
  const label = list.querySelector('[data-tick-all]');
  const all = label.querySelector('input');
  const ticks = [...list.querySelectorAll('input[name]')];

  const show = () => {
    const ticked = ticks.filter(tick => tick.checked).length;
    all.checked = ticked === ticks.length;
    all.indeterminate = ticked > 0 && ticked < ticks.length;
  };
  all.addEventListener('change', () => {
    for (const tick of ticks) tick.checked = all.checked;
  });
  list.addEventListener('change', show);
  label.hidden = false;
  show();
}

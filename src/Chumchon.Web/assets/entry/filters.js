import { plain, plainPart } from './plain.js';
import { isEntered } from './rows.js';
import { isToCheck } from './warnings/next.js';

/**
 * Hides rows, never their figures: what is hidden is still counted and posted. A row filled in while "not entered"
 * is on, or answered while "to check" is, stays until a filter is changed, or it would vanish under the officer's hands.
 */
export function addFilters(rows) {
  const bar = document.querySelector('[data-filters]');
  if (!bar) return;
  const control = name => bar.querySelector(`[data-filter="${name}"]`);
  const [name, subdistrict, type, kind, blank, check, remark] =
    ['name', 'sub', 'type', 'kind', 'blank', 'check', 'remark'].map(control);
  const isOn = chip => chip.getAttribute('aria-pressed') === 'true';
  const nothing = bar.querySelector('[data-none-found]');
  const find = bar.querySelector('[data-find]');
  for (const row of rows) row.plainName = plain(row.name);

  function apply() {
    const typed = name.value;
    const whole = plainPart(typed);
    const words = typed.split(/\s+/).map(plainPart);
    let found = 0;
    for (const row of rows) {
      const fits = (row.plainName.includes(whole) || words.every(word => row.plainName.includes(word)))
        && (!subdistrict.value || row.subdistrict === subdistrict.value)
        && (!type.value || row.type === type.value)
        && (!kind.value || row.kind === kind.value)
        && (!isOn(blank) || !isEntered(row))
        && (!isOn(check) || isToCheck(row))
        && (!isOn(remark) || row.remarked);
      row.tr.hidden = !fits;
      if (fits) found++;
    }
    if (nothing) nothing.hidden = found > 0;
    find.toggleAttribute('data-on', Boolean(typed || subdistrict.value || type.value || kind.value || isOn(check) || isOn(remark)));
  }

  find.addEventListener('click', () => {
    find.setAttribute('aria-expanded', String(bar.classList.toggle('open')));
    if (bar.classList.contains('open')) name.focus();
  });
  bar.hidden = false;
  bar.addEventListener('input', apply);
  for (const chip of [blank, check, remark]) {
    chip.addEventListener('click', () => {
      chip.setAttribute('aria-pressed', String(!isOn(chip)));
      apply();
    });
  }
  apply();
}

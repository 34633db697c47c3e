import { tell } from '../posting.js';
import { said } from '../words.js';
import { closeReason, openReason } from './note.js';

/** The officer's answers to warnings, by mouse and by key: Alt+Enter goes from a cell into its note, Esc back. */
export function listenToNotes(watch) {
  const { grid } = watch;
  const cellOf = element => {
    const td = element.closest('td');
    return grid.placeOf(td?.querySelector('input'))?.cell;
  };

  function answer(note, reason) {
    const cell = cellOf(note);
    watch.answer(cell.row, reason);
    grid.goTo(cell);
    tell(said(watch.count > 0 ? 'warning.left' : 'warning.none', { n: watch.count }));
  }

  const keepReason = note => {
    const reason = note.querySelector('input').value.trim();
    if (reason) answer(note, reason);
    else note.querySelector('input').focus();
  };

  const acts = {
    right: note => answer(note, ''),
    why: note => openReason(note, ''),
    keep: keepReason,
  };

  grid.table.addEventListener('click', ({ target }) => {
    const act = target.dataset?.note;
    if (act) acts[act](target.closest('.cell-note'));
  });
  grid.table.addEventListener('keydown', event => {
    const note = event.target.closest('.cell-note');
    if (note) {
      pressInNote(event, note);
    } else if (event.key === 'Enter' && event.altKey) {
      const own = grid.placeOf(event.target)?.cell?.td.querySelector('.cell-note button');
      if (!own) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      own.focus();
    }
  }, { capture: true });

  function pressInNote(event, note) {
    const reason = event.target.matches('input');
    if (event.key === 'Escape') {
      if (reason) closeReason(note);
      grid.goTo(cellOf(note));
    } else if (event.key === 'Enter' && reason) {
      event.preventDefault();
      keepReason(note);
    }
  }
}

import { amountOr, parseAmount } from '../../money/amount.js';
import { isUnsaved } from '../rows.js';
import { endNotice, notice } from '../notices.js';
import { tell } from '../posting.js';
import { momentWords } from '../saving/moments.js';
import { say, words } from '../words.js';

const name = 'found';

/** Puts kept figures back into the grid, unsaved, where nothing else was typed meanwhile. @returns the cells that took one. */
export function putBack(grid, cells) {
  const elsewhere = {};
  const changes = [];
  for (const [field, text] of Object.entries(cells)) {
    const cell = grid.cellNamed(field);
    if (!cell) elsewhere[field] = text;
    else if (!isUnsaved(cell) && parseAmount(text).satang !== cell.saved) changes.push({ cell, text });
  }
  if (changes.length > 0) grid.write(changes);
  return { put: changes.map(({ cell }) => cell), elsewhere };
}

/** Tells what was found, and lets it be thrown away again. */
export function tellFound(grid, keeper, put, at) {
  const others = Object.keys(keeper.elsewhere).length;
  if (put.length + others === 0) return;
  const sentences = [];
  if (put.length > 0) sentences.push(say(words.saving.found, { n: put.length, ...momentWords(new Date(at)) }));
  if (others > 0) sentences.push(say(words.saving.foundElsewhere, { n: others }));
  const sentence = sentences.join(' ');
  notice(name, 'info', sentence, {
    text: say(words.saving.discard, { n: put.length + others }),
    act: () => discard(grid, keeper, put, at),
  });
  tell(sentence);
  grid.addEventListener('saved', () => endNotice(name), { once: true });
}

function discard(grid, keeper, put, at) {
  const thrown = put.filter(isUnsaved);
  const typed = thrown.map(cell => ({ cell, text: cell.input.value }));
  const { elsewhere } = keeper;
  keeper.elsewhere = {};
  grid.write(thrown.map(cell => ({ cell, text: amountOr('', cell.saved) })));
  void keeper.flush();
  const sentence = say(words.saving.discarded, { n: typed.length + Object.keys(elsewhere).length });
  notice(name, 'info', sentence, {
    text: words.saving.undo,
    act: () => {
      keeper.elsewhere = elsewhere;
      grid.write(typed);
      void keeper.flush();
      endNotice(name);
      tellFound(grid, keeper, put, at);
    },
  });
  tell(sentence);
}

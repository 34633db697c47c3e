import { make } from '../sheet.js';
import { said } from '../words.js';

/** A column as spreadsheets call it. */
export const letterOf = at => at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.trunc(at / 26) - 1) + letterOf(at % 26);

/** What a column says of itself: its heading, and its first texts. */
export function wordsOf({ at, label, samples }) {
  const texts = samples.map(text => text.trim().slice(0, 20)).join(', ');
  return `${letterOf(at)}${label ? ` “${label}”` : ''}${texts ? ` (${texts})` : ''}`;
}

/** What only the officer knows of the rows, once. */
export function askRows(place, layout, answers, answered) {
  for (const ask of layout.asks) {
    const text = said(`paste.ask-${ask}`, { text: ask === 'order' ? inOrder(layout) : above(layout) });
    place.append(question(ask, text, ['yes', 'no'].map(value => [value, said(`paste.ask-${ask}-${value}`)]), answers, answered));
  }
}

const above = ({ block, leading = 1 }) => block.rows.slice(0, leading).flat().map(each => each.trim()).filter(Boolean).slice(0, 4).join(' · ');

/** Each column and what it would be. */
const inOrder = ({ columns, order }) => [
  ...order.columns.map((at, channel) => `${wordsOf(columns[at])} = ${said(`channel.${channel + 1}`)}`),
  ...order.total < 0 ? [] : [`${wordsOf(columns[order.total])} = ${said('paste.ask-order-total')}`],
].join(' · ');

/** Each column that is not sure, drawn when it comes into question; a channel answered once is not offered again. */
export function askColumns(place, plan, answers, answered) {
  for (const column of plan.asked) {
    if (place.querySelector(`[data-column="${column.at}"]`)) continue;
    const channels = [0, 1, 2, 3].map(channel => [String(channel), said(`channel.${channel + 1}`)]);
    const line = question(column.at, said('paste.ask', { column: wordsOf(column) }), [...channels, ['left', said('paste.leave')]], answers, answered);
    line.dataset.column = column.at;
    place.append(line);
  }
  for (const line of place.querySelectorAll('[data-column]')) {
    const at = Number(line.dataset.column);
    line.hidden = !plan.asked.some(column => column.at === at);
    for (const option of line.querySelectorAll('option')) {
      option.disabled = plan.targets.some(target => target.at !== at && String(target.channel) === option.value);
    }
  }
}

function question(key, text, options, answers, answered) {
  const select = make('select', { className: 'form-select form-control-small' }, ...[['', said('paste.choose')], ...options]
    .map(([value, textContent]) => make('option', { value, textContent })));
  select.addEventListener('change', () => {
    answers.set(key, select.value);
    answered();
  });
  return make('label', { className: 'paste-question' }, make('span', { textContent: text }), select);
}

/** The line of the save bar that says where a save stands. */
const line = document.querySelector('[data-saving]');

export function showLine(state, sentence) {
  if (!line) return;
  line.textContent = sentence;
  line.dataset.saving = state;
  line.hidden = sentence === '';
}

export const lineState = () => line?.dataset.saving ?? '';

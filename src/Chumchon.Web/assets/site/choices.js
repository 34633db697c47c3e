import { keep } from './preferences.js';

const root = document.documentElement;

/** A button of the form of preferences, wherever it stands: the page takes the choice at once; without script it comes back with it. */
document.addEventListener('submit', event => {
  const { target: form, submitter } = event;
  if (form.id !== 'preferences' || !submitter?.name) return;
  event.preventDefault();
  root.dataset[submitter.name] = submitter.value;
  for (const button of form.elements) {
    if (button.name === submitter.name) button.setAttribute('aria-pressed', String(button.value === submitter.value));
  }
  keep(submitter.name, submitter.value);
  dispatchEvent(new CustomEvent('preference', { detail: { name: submitter.name, value: submitter.value } }));
});

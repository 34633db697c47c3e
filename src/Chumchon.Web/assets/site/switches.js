const root = document.documentElement;

function show(group, name) {
  const value = root.dataset[name] ?? '';
  for (const button of group.querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String((button.dataset.value ?? '') === value));
  }
}

function choose(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  try {
    if (value) localStorage.setItem(`chumchon.${name}`, value);
    else localStorage.removeItem(`chumchon.${name}`);
  } catch {
    // Not kept then; the choice holds for this page.
  }
}

for (const group of document.querySelectorAll('[data-switch]')) {
  const name = group.dataset.switch;
  show(group, name);
  group.hidden = false;
  group.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) return;
    choose(name, button.dataset.value ?? '');
    show(group, name);
    window.dispatchEvent(new Event(`${name}change`));
  });
}

const menus = [...document.querySelectorAll('.menu details, .drop')];

function closeOthers(kept) {
  for (const menu of menus) {
    if (menu !== kept) menu.open = false;
  }
}

function step(menu, by) {
  const items = [...menu.querySelectorAll('.menu-list a, .menu-list button')];
  const at = items.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : items.length - 1) : (at + by + items.length) % items.length;
  items[next]?.focus();
}

for (const menu of menus) {
  menu.addEventListener('toggle', () => {
    if (menu.open) closeOthers(menu);
  });
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      menu.open = true;
      step(menu, event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  menu.addEventListener('focusout', event => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}

document.addEventListener('pointerdown', event => closeOthers(event.target.closest('.menu details, .drop')));

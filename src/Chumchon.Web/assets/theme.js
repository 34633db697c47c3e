// A classic script that blocks on purpose: the choice stands on <html> before the first paint.
try {
  const theme = localStorage.getItem('chumchon.theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system's own theme stays.
}

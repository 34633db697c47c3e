// A classic script that blocks on purpose: the choice stands on <html> before the first paint.
try {
  for (const name of ['theme', 'beside']) {
    const value = localStorage.getItem(`chumchon.${name}`);
    if (value) document.documentElement.dataset[name] = value;
  }
} catch {
  // Storage is switched off: the system's own theme stays.
}

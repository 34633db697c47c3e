const whenIdle = window.requestIdleCallback ?? (work => setTimeout(work, 1000));

/** Does what can wait once the page has loaded and nothing else is to be done. */
export function whenAtRest(work) {
  if (document.readyState === 'complete') whenIdle(work);
  else addEventListener('load', () => whenIdle(work), { once: true });
}

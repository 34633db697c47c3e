const figures = document.querySelectorAll('figure[data-chart]');
let drawing;

function draw() {
  drawing ??= (async () => {
    const { mount } = await import('./charts/mount.js');
    // Labels are measured as they are drawn, so the font comes first.
    await document.fonts.ready;
    for (const figure of figures) mount(figure);
  })();
  return drawing;
}

const near = new IntersectionObserver(entries => {
  if (!entries.some(entry => entry.isIntersecting)) return;
  near.disconnect();
  draw();
}, { rootMargin: '50%' });
for (const figure of figures) near.observe(figure);

// A page is printed as it stands, and then it is too late to fetch anything: what was not scrolled to is drawn once there is
// nothing else to do. Whoever saves data or has a weak line gets the library only for what she looks at; the tables say the same.
const { saveData, effectiveType } = navigator.connection ?? {};
const whenIdle = window.requestIdleCallback ?? (work => setTimeout(work, 1000));
if (!saveData && !/[23]g$/.test(effectiveType)) window.addEventListener('load', () => whenIdle(draw));
window.addEventListener('printing', event => event.detail.push(draw()));

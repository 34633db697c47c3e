const figures = document.querySelectorAll('figure[data-chart]');

async function draw() {
  const { mount } = await import('./charts/mount.js');
  // Labels are measured as they are drawn, so the font comes first.
  await document.fonts.ready;
  for (const figure of figures) mount(figure);
}

// The tables say the same: nobody pays for the drawing of what she does not scroll to.
const near = new IntersectionObserver(entries => {
  if (!entries.some(entry => entry.isIntersecting)) return;
  near.disconnect();
  draw();
}, { rootMargin: '50%' });
for (const figure of figures) near.observe(figure);
window.addEventListener('beforeprint', draw, { once: true });

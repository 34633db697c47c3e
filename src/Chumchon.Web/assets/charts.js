const figures = document.querySelectorAll('figure[data-chart]');

// The tables say the same: nobody pays for the drawing of what she does not scroll to.
const near = new IntersectionObserver(async entries => {
  if (!entries.some(entry => entry.isIntersecting)) return;
  near.disconnect();
  const { mount } = await import('./charts/mount.js');
  // Labels are measured as they are drawn, so the font comes first.
  await document.fonts.ready;
  for (const figure of figures) mount(figure);
}, { rootMargin: '50%' });
for (const figure of figures) near.observe(figure);

const tokens = {
  surface: 'surface', ink: 'ink', ink2: 'ink-2', line: 'line', field: 'field', brand: 'brand', font: 'font',
};
const series = { types: ['type', 5], channels: ['channel', 4] };

/** The tokens as the page shows them now, or as paper shows them. */
export function readPalette(onPaper) {
  const root = document.documentElement;
  const chosen = root.dataset.theme;
  if (onPaper) root.dataset.theme = 'light';
  const style = getComputedStyle(root);
  const token = name => style.getPropertyValue(`--${name}`).trim();
  const palette = Object.fromEntries(Object.entries(tokens).map(([key, name]) => [key, token(name)]));
  for (const [key, [name, count]] of Object.entries(series)) {
    palette[key] = Array.from({ length: count }, (_, at) => token(`${name}-${at + 1}`));
  }
  if (onPaper) {
    if (chosen === undefined) delete root.dataset.theme;
    else root.dataset.theme = chosen;
  }
  return { ...palette, onPaper };
}

const diagonal = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 };

/** Months without all districts: white diagonals over the colour. */
export const hatched = palette => ({ ...diagonal, color: palette.surface });

/** On paper colours may be lost: each series has a pattern of its own. */
export function patternFor(palette, at) {
  if (!palette.onPaper) return undefined;
  const color = palette.surface;
  return [
    undefined,
    { ...diagonal, dashArrayY: [1, 4], color },
    { symbol: 'circle', symbolSize: 0.6, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0], color },
    { ...diagonal, rotation: Math.PI / 4, dashArrayY: [1, 4], color },
    { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], color },
  ][at];
}

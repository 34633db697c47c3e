import { build } from 'esbuild';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const outdir = join(here, '../wwwroot/dist');
const sarabun = JSON.parse(await readFile(join(here, '../node_modules/@fontsource/sarabun/package.json'), 'utf8'));

await rm(outdir, { recursive: true, force: true });
const options = {
  bundle: true,
  minify: true,
  format: 'esm',
  // Chrome and Edge 109 and Firefox 115 are the last for Windows 7 and 8.1, still met in district offices.
  target: ['chrome109', 'firefox115', 'safari15.4'],
  charset: 'utf8',
  outdir,
  loader: { '.woff2': 'file' },
  // The address changes with the font, so that it can be cached for good and still be preloaded by a name known in advance.
  assetNames: `fonts/[name]-${sarabun.version}`,
  legalComments: 'linked',
  logLevel: 'warning',
};
const entryPoints = names => names.map(name => join(here, name));

await build({ ...options, entryPoints: entryPoints(['site.css', 'site.js', 'theme.js', 'downloads.js']) });
// The page fetches what reads pasted blocks when it is at rest, by a name that holds its content: never that of another version.
const { metafile } = await build({ ...options, entryPoints: entryPoints(['paste.js']), entryNames: '[name]-[hash]', metafile: true });
const [pasteReader] = Object.keys(metafile.outputs).filter(name => name.endsWith('.js'));
await build({ ...options, entryPoints: entryPoints(['entry.js']), define: { PASTE_READER: JSON.stringify(`./${basename(pasteReader)}`) } });
// The library that draws is twenty times what asks for it, and is fetched when a figure comes into view.
await build({ ...options, entryPoints: entryPoints(['charts.js']), splitting: true, chunkNames: 'charts/[name]-[hash]' });

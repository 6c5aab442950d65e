// Builds the pages into the folder named by the first argument: index.html, invitation.html and assets/ with hashed names, gzipped beside.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const out = path.resolve(process.argv[2] ?? 'dist');
const publicPath = '/graphiql/assets/';
rmSync(out, { recursive: true, force: true });
mkdirSync(path.join(out, 'assets'), { recursive: true });

const shared = {
  bundle: true,
  entryNames: '[name]-[hash]',
  format: 'esm',
  legalComments: 'linked',
  loader: { '.ttf': 'file', '.graphql': 'text' },
  metafile: true,
  minify: true,
  outdir: path.join(out, 'assets'),
  publicPath,
  target: 'es2022',
};

const workers = await build({
  ...shared,
  entryPoints: {
    editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
    graphql: 'monaco-graphql/esm/graphql.worker.js',
    json: 'monaco-editor/esm/vs/language/json/json.worker.js',
  },
});
const page = await build({
  ...shared,
  define: { WORKERS: JSON.stringify(Object.fromEntries(['editor', 'graphql', 'json'].map(workerAddress))) },
  entryPoints: { main: 'src/main.tsx', invitation: 'src/invitation.ts' },
  jsx: 'automatic',
  splitting: true,
});

const html = written('index', 'main') + written('invitation', 'invitation');
for (const file of readdirSync(path.join(out, 'assets'))) {
  // the sheets of the pages hold the styles of the parts that load later too
  if (/\.css$/.test(file) && !html.includes(file)) rmSync(path.join(out, 'assets', file));
  else if (/\.(js|css)$/.test(file)) compress(path.join(out, 'assets', file));
}

function written(name, entry) {
  const text = readFileSync(`src/${name}.html`, 'utf8')
    .replace('%SCRIPT%', address(page, entry, '.js'))
    .replace('%STYLE%', address(page, entry, '.css'));
  writeFileSync(path.join(out, `${name}.html`), text);
  return text;
}

function workerAddress(name) {
  return [name, address(workers, name, '.js')];
}

function address(result, name, ending) {
  const outputs = Object.keys(result.metafile.outputs).map((output) => path.basename(output));
  return publicPath + outputs.find((output) => output.startsWith(`${name}-`) && output.endsWith(ending));
}

function compress(file) {
  writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
}

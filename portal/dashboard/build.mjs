// Compresses what was built into the folder named by the first argument: the bff serves the .gz beside each file.
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const out = path.resolve(process.argv[2]);
const assets = path.join(out, 'assets');
for (const file of readdirSync(assets)) {
  if (/\.(js|css)$/.test(file)) {
    const bytes = readFileSync(path.join(assets, file));
    writeFileSync(path.join(assets, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
copyFileSync('src/gql/persisted-documents.json', path.join(out, 'trusted-documents.json'));

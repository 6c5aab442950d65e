#!/bin/sh
# build.sh <folder> <stamp file>: builds the dashboard and its manifest of trusted documents into the folder, unless nothing changed since the stamp was written.
set -eu
out=$1
stamp=$2
cd "$(dirname "$0")"

now=$(find package.json package-lock.json build.mjs codegen.ts vite.config.ts tsconfig.json index.html src ../../schema \
  -path src/gql -prune -o -type f -print | LC_ALL=C sort | xargs cat | cksum)
[ -f "$out/index.html" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && exit 0

sh ../packages.sh .
npm run --silent documents
npm run --silent check
npm run --silent build -- --outDir "$out" --logLevel warn
node build.mjs "$out"
echo "$now" >"$stamp"

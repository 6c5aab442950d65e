#!/bin/sh
# build.sh <folder> <stamp file>: builds the page into the folder, unless nothing changed since the stamp was written.
set -eu
out=$1
stamp=$2
cd "$(dirname "$0")"

sum() {
  cat "$@" | cksum
}

now=$(sum package.json package-lock.json build.mjs tsconfig.json src/* operations/*)
[ -f "$out/index.html" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && exit 0

if ! node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null || ! npm --version >/dev/null 2>&1; then
  echo "The GraphiQL page is built with Node.js 20 or newer and npm: install both (Debian: apt install nodejs npm), then build again." >&2
  exit 1
fi

locked=$(sum package.json package-lock.json)
if [ "$(cat node_modules/.locked 2>/dev/null)" != "$locked" ]; then
  npm ci --loglevel=error
  echo "$locked" >node_modules/.locked
fi
npm run --silent check
node build.mjs "$out"
echo "$now" >"$stamp"

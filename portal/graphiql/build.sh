#!/bin/sh
# build.sh <folder> <stamp file>: builds the page into the folder, unless nothing changed since the stamp was written.
set -eu
out=$1
stamp=$2
cd "$(dirname "$0")"

now=$(cat package.json package-lock.json build.mjs tsconfig.json src/* operations/* | cksum)
[ -f "$out/index.html" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && exit 0

sh ../packages.sh .
npm run --silent check
node build.mjs "$out"
echo "$now" >"$stamp"

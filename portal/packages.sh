#!/bin/sh
# packages.sh <folder>: installs the folder's npm packages as its lock file says, unless they are there already.
set -eu
cd "$1"

if ! node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null || ! npm --version >/dev/null 2>&1; then
  echo "ERROR: Node.js 20 or newer and npm are needed to build the pages and to run the kits: install both (Debian: apt install nodejs npm), then try again." >&2
  exit 1
fi

locked=$(cat package.json package-lock.json | cksum)
if [ "$(cat node_modules/.locked 2>/dev/null)" != "$locked" ]; then
  npm ci --loglevel=error
  echo "$locked" >node_modules/.locked
fi

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { printSchema } from 'graphql';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import relay from 'relay-compiler';
import { ourSchema, root } from './sources.mjs';

const workshop = mkdtempSync(path.join(tmpdir(), 'vocelio-relay-'));
after(() => rmSync(workshop, { recursive: true }));

describe('relay-compiler', () => {
  test('a Relay client compiles: connections, refetch by node, mutation, subscription, persisted documents', async () => {
    prepare(printSchema(ourSchema()));
    await compile();
    const artifacts = readdirSync(path.join(workshop, 'src/__generated__'));
    assert.ok(artifacts.includes('CallsListPaginationQuery.graphql.ts'), String(artifacts));
    assert.ok(artifacts.includes('CallsRowRefetchQuery.graphql.ts'), String(artifacts));
    assert.equal(Object.keys(JSON.parse(readFileSync(path.join(workshop, 'persisted.json')))).length, 6);
  });

  test('a schema whose calls have no cursor is caught', async () => {
    prepare(printSchema(ourSchema()).replace('pageInfo: PageInfo!', 'page: PageInfo!').replaceAll('pageInfo: PageInfo!', 'page: PageInfo!'));
    await assert.rejects(compile(), /pageInfo/);
  });
});

function prepare(sdl) {
  cpSync(path.join(root, 'contract/relay'), workshop, { recursive: true });
  writeFileSync(path.join(workshop, 'schema.graphql'), sdl);
  // the compiler updates the file of persisted documents, it does not make it
  writeFileSync(path.join(workshop, 'persisted.json'), '{}');
}

async function compile() {
  try {
    return await promisify(execFile)(relay, ['--repersist', 'relay.config.json'], { cwd: workshop, timeout: 60_000 });
  } catch (failure) {
    throw new Error(`${failure.stdout}\n${failure.stderr}`);
  }
}

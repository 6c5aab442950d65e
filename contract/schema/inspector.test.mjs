import { CriticalityLevel, diff, validate } from '@graphql-inspector/core';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { operationSources, ourSchema, root, schemaOf } from './sources.mjs';

describe('graphql-inspector', () => {
  test('every operation that we ship is valid and uses nothing deprecated', () => {
    const sources = operationSources();
    assert.ok(sources.length >= 7);
    assert.deepEqual(faultsOf(validate(ourSchema(), sources, { maxDepth: 10 })), []);
  });

  test('an operation that the schema does not answer is caught', () => {
    const wrong = operationSources().map((source) => Object.assign(source, { body: source.body.replace('viewer {', 'watcher {') }));
    assert.notDeepEqual(faultsOf(validate(ourSchema(), wrong)), []);
  });

  const release = lastRelease();
  test('nothing breaks a client of the last release', { skip: release ? false : 'there is no release yet (no tag v*)' }, async () => {
    assert.deepEqual(await breaking(schemaAt(release), ourSchema()), []);
  });

  test('a field that is taken away is caught', async () => {
    const before = schemaOf('type Query { calls: Int agents: Int }');
    assert.equal((await breaking(before, schemaOf('type Query { calls: Int }'))).length, 1);
  });
});

const faultsOf = (results) =>
  results.flatMap(({ source, errors, deprecated }) => [...errors, ...deprecated].map((e) => `${source.name}: ${e.message}`));

async function breaking(before, after) {
  const changes = await diff(before, after);
  return changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking).map((change) => change.message);
}

function lastRelease() {
  const tags = git('tag', '--list', 'v*', '--sort=-version:refname', '--merged', 'HEAD');
  return tags.split('\n')[0];
}

function schemaAt(tag) {
  const files = git('ls-tree', '--name-only', tag, 'schema/').split('\n').filter((file) => file.endsWith('.graphqls'));
  return schemaOf(...files.map((file) => git('show', `${tag}:${file}`)));
}

/** Empty where there is no git: a source archive has no releases to compare with. */
function git(...args) {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

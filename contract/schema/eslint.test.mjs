import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ESLint } from 'eslint';
import path from 'node:path';
import { root } from './sources.mjs';

const eslint = new ESLint({ cwd: root, overrideConfigFile: path.join(root, 'contract/eslint.config.mjs') });

describe('graphql-eslint', () => {
  test('the schema keeps schema-recommended and schema-relay', async () => {
    const results = await eslint.lintFiles(['schema/*.graphqls']);
    assert.ok(results.length >= 10, 'the schema has at least ten files');
    assert.deepEqual(offencesOf(results), []);
  });

  test('the operations that we ship keep operations-recommended', async () => {
    const results = await eslint.lintFiles(['contract/operations/*.graphql', 'portal/*/operations/*.graphql']);
    assert.ok(results.length >= 7, 'there are at least seven operations');
    assert.deepEqual(offencesOf(results), []);
  });

  test('a wrong sample is caught', async () => {
    const sample = 'extend type Query { agent_list(first: String): AgentConnection }';
    const results = await eslint.lintText(sample, { filePath: path.join(root, 'schema/sample.graphqls') });
    const caught = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    assert.ok(caught.includes('@graphql-eslint/naming-convention'), String(caught));
    assert.ok(caught.includes('@graphql-eslint/require-description'), String(caught));
  });
});

const offencesOf = (results) =>
  results.flatMap(({ filePath, messages }) =>
    messages.map((m) => `${path.relative(root, filePath)}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`),
  );

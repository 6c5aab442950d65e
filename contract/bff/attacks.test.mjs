// The attack matrix: each is refused before it is executed, quickly, and with nothing told about our insides.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertRefused, post, token, url } from './stack.mjs';

const times = (count, part) => Array.from({ length: count }, (_, index) => part(index)).join(' ');
const nested = (depth, open, close, middle) => open.repeat(depth) + middle + close.repeat(depth);
const INTROSPECTION_CYCLE = nested(20, '{ type { fields ', '} }', '{ name }').replace('{ type { fields ', '{ types { fields ');

/** Nineteen fragments, each spreading the next twice: 780 characters that stand for half a million fields. */
const FRAGMENT_BOMB = `{ viewer { ...F0 } } ${times(19, (i) => `fragment F${i} on Viewer { ...F${i + 1} ...F${i + 1} }`)} fragment F19 on Viewer { member { id } }`;
const DEEP_AGENTS = nested(6, '{ nodes { versions(first: 1) { nodes { agent { versions(first: 1) ', '} } } } }', '{ nodes { id } }');

const DOCUMENTS = {
  'a thousand aliases of a scalar': `{ ${times(1000, (i) => `a${i}: __typename`)} }`,
  'fifteen hundred aliased lists': `{ ${times(1500, (i) => `a${i}: agents(first: 1) { nodes { id } }`)} }`,
  'sixteen thousand tokens': `{ ${times(16_000, () => '__typename')} }`,
  'five thousand times the same field': `{ viewer { ${times(5000, () => 'permissions')} } }`,
  'a thousand directives': `{ __typename ${times(1000, () => '@include(if: true)')} }`,
  'a document of two megabytes': `{ __typename } # ${'x'.repeat(2 * 1024 * 1024)}`,
  'a literal four hundred levels deep': `{ calls(filter: ${nested(400, '{ direction: ', ' }', 'INBOUND')}) { nodes { id } } }`,
  'eleven root fields': `{ ${times(11, (i) => `a${i}: viewer { member { id } }`)} }`,
  'a document deeper than ten levels': `{ agents(first: 1) ${DEEP_AGENTS} }`,
  'a fragment that contains itself': '{ viewer { ...A } } fragment A on Viewer { ...A }',
  'two fragments that contain each other': '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }',
  'a fragment bomb': FRAGMENT_BOMB,
  'a product of four pages of a hundred': '{ agents(first: 100) { nodes { versions(first: 100) { nodes { agent { versions(first: 100) { nodes { id } } } } } } } }',
  'an introspection that goes round in circles': `{ __schema ${INTROSPECTION_CYCLE} }`,
  'two introspections in one document': '{ a: __schema { types { name } } b: __schema { types { name } } }',
  'a deferred fragment': '{ viewer { ... @defer { permissions } } }',
  'six mutations in one document': `mutation { ${times(6, (i) => `a${i}: agentRetire(input: { agentId: "agt_${i}" }) { userErrors { code } }`)} }`,
};

describe('attacks by document', () => {
  for (const [name, query] of Object.entries(DOCUMENTS)) {
    test(`${name} is refused`, async () => {
      const started = performance.now();
      assertRefused(await post({ query }));
      assert.ok(performance.now() - started < 3_000, 'refused within three seconds');
    });
  }

  test('a fragment costs as much as what it stands for', async () => {
    const as = await token();
    const inlined = await costOf('{ a: agents(first: 10) { nodes { id } } b: agents(first: 10) { nodes { id } } }', as);
    const spread = await costOf('{ a: agents(first: 10) { ...F } b: agents(first: 10) { ...F } } fragment F on AgentConnection { nodes { id } }', as);
    assert.equal(spread, inlined);
  });

  test('no error suggests a field that was not asked for', async () => {
    const { text } = await post({ query: '{ viewr { membr } agent(idd: 1) { nam } }' });
    assert.doesNotMatch(text, /did you mean|viewer|member\b/i);
  });
});

describe('attacks by request', () => {
  const requests = {
    'five megabytes of variables': { query: '{ __typename }', variables: { x: 'x'.repeat(5 * 1024 * 1024) } },
    'an array of requests': [{ query: '{ __typename }' }, { query: '{ __typename }' }],
    'variables that are no object': { query: '{ __typename }', variables: [1] },
    'a query that is no text': { query: 1 },
    'nothing': {},
    'an operation that is not in the document': { query: 'query A { __typename }', operationName: 'B' },
    'variables ten thousand levels deep': `{"query":"{ __typename }","variables":{"x":${nested(10_000, '[', ']', '')}}}`,
  };
  for (const [name, body] of Object.entries(requests)) {
    test(`${name} is refused`, async () => assertRefused(await post(body)));
  }

  test('a mutation by GET is refused', async () => {
    const query = encodeURIComponent('mutation { agentRetire(input: { agentId: "agt_x" }) { userErrors { code } } }');
    const response = await fetch(`${url}?query=${query}`, { headers: { authorization: `Bearer ${await token()}` } });
    assert.equal(response.status, 405);
  });
});

describe('attacks by argument', () => {
  const pages = ['first: 0', 'first: -5', 'first: 101', 'first: 1000000', 'first: 2147483647', 'first: 10, last: 10', 'last: -1', 'last: 101'];
  for (const page of pages) {
    test(`${page} is bad input`, async () => {
      assertBadArgument(await post({ query: `{ agents(${page}) { nodes { id } } }` }), 'BAD_USER_INPUT');
    });
  }

  test('the same by a variable is bad input', async () => {
    const query = 'query($n: Int) { agents(first: $n) { nodes { id } } }';
    assertBadArgument(await post({ query, variables: { n: -5 } }), 'BAD_USER_INPUT');
  });

  for (const cursor of ['garbage', '', 'MA==', 'T185MDAwMDAwMDA=', Buffer.from('K_["java.util.Collections$UnmodifiableMap",{"id":"1"}]').toString('base64')]) {
    test(`the cursor ${JSON.stringify(cursor)} is refused`, async () => {
      const query = 'query($c: String) { agents(first: 1, after: $c) { nodes { id } } }';
      assertBadArgument(await post({ query, variables: { c: cursor } }), 'INVALID_CURSOR');
    });
  }

  test('an id of another type is bad input, and so is one that is none', async () => {
    for (const id of ['voi_00000000000000000000000000', 'nonsense', '', '1', '0196a000-0000-7000-8000-00000000ac3e']) {
      const response = await post({ query: 'query($id: ID!) { agent(id: $id) { id } }', variables: { id } });
      if (response.errors) assertBadArgument(response, 'BAD_USER_INPUT');
      else assert.equal(response.data.agent, null, id);
    }
  });
});

/** Refused as a whole, or the field is null with the error beside it. */
function assertBadArgument(response, code) {
  assert.ok([200, 400].includes(response.status), `HTTP ${response.status}: ${response.text.slice(0, 300)}`);
  assert.ok(response.errors?.length > 0, response.text.slice(0, 300));
  response.errors.forEach((error) => assert.equal(error.extensions?.code, code, JSON.stringify(error)));
  assert.ok(!response.data || Object.values(response.data).every((value) => value === null), 'nothing is given');
}

async function costOf(query, as) {
  const { extensions } = await post({ query }, { as });
  return extensions.cost.requestedQueryCost;
}

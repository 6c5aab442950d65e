import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { auditServer } from 'graphql-http';
import { answer, assertRefused, JSON_ANSWER, post, token, url } from './stack.mjs';

const VIEWER = '{ viewer { member { id } } }';

describe('GraphQL over HTTP', async () => {
  const as = await token();
  const results = await auditServer({
    url,
    fetchFn: (address, init) => fetch(address, { ...init, headers: { ...init?.headers, authorization: `Bearer ${as}` } }),
  });

  test('the graphql-http audit asks at least sixty things', () => assert.ok(results.length >= 60));
  for (const { id, name, status, reason } of results) {
    test(`audit ${id}: ${name}`, () => assert.ok(!['error', 'warn'].includes(status), reason));
  }

  test('a media type with a parameter is the same media type', async () => {
    const { headers, status } = await post({ query: '{ nope }' }, { as, accept: `${JSON_ANSWER}; charset=utf-8` });
    assert.match(headers.get('content-type'), /^application\/graphql-response\+json/);
    assert.equal(status, 400);
  });

  test('a client of the old media type gets 200 and plain JSON', async () => {
    const { headers, status } = await post({ query: '{ nope }' }, { as, accept: 'application/json' });
    assert.match(headers.get('content-type'), /^application\/json/);
    assert.equal(status, 200);
  });

  test('broken JSON is answered in the shape of GraphQL', async () => {
    const response = await post('{"query": "{ viewer', { as });
    assertRefused(response, 'BAD_USER_INPUT');
    assert.deepEqual(Object.keys(JSON.parse(response.text)).filter((key) => key !== 'extensions'), ['errors']);
  });

  test('every answer tells what it cost, by the names that clients of Shopify know', async () => {
    const { extensions } = await post({ query: VIEWER }, { as });
    const { requestedQueryCost, actualQueryCost, maximumCost } = extensions.cost;
    assert.ok(actualQueryCost >= 1 && requestedQueryCost >= actualQueryCost && maximumCost >= requestedQueryCost);
  });

  test('introspection answers a signed-in client', async () => {
    const { __schema } = await answer('{ __schema { queryType { name } types { name fields { name } } } }', {}, { as });
    assert.equal(__schema.queryType.name, 'Query');
  });
});

describe('who may ask over HTTP', () => {
  test('without a token nobody', async () => {
    const response = await post({ query: VIEWER }, { as: null });
    assertRefused(response, 'UNAUTHENTICATED');
    assert.equal(response.status, 401);
    assert.match(response.headers.get('www-authenticate'), /^Bearer/);
  });

  test('without a token no introspection either', async () => {
    assert.equal((await post({ query: '{ __schema { queryType { name } } }' }, { as: null })).status, 401);
  });

  test('a token whose signature is cut off is refused', async () => {
    const [, claims] = (await token()).split('.');
    const header = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
    assert.equal((await post({ query: VIEWER }, { as: `${header}.${claims}.` })).status, 401);
  });

  test('a form or plain text cannot ask, so that no foreign page can post with it', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      assert.equal((await post({ query: VIEWER }, { headers: { 'content-type': type } })).status, 415, type);
    }
  });

  test('a foreign origin may not read', async () => {
    const { headers } = await post({ query: VIEWER }, { headers: { origin: 'https://evil.example' } });
    assert.equal(headers.get('access-control-allow-origin'), null);
  });
});

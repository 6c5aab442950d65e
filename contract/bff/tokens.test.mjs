import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertError, assertRefused, needsTokenSource, post, token } from './stack.mjs';
import { open } from './socket.mjs';

const FAULTS = {
  'a foreign issuer': { fault: 'issuer' },
  'another audience': { fault: 'audience' },
  'a key that is not the issuer’s': { fault: 'signature' },
  'the type of an ID token': { fault: 'type' },
  'a client that is not ours': { fault: 'client' },
  'two organizations': { fault: 'organizations' },
  'an end in the past': { seconds: '-120' },
};

const NO_ORGANIZATION = { fault: 'organization' };

describe('a token that speaks for a person and no organization', { skip: needsTokenSource }, () => {
  test('opens nothing that belongs to one', async () => {
    const response = await post({ query: '{ viewer { member { id } } }' }, { as: await token(NO_ORGANIZATION) });
    assert.ok(!response.data, 'no data');
    response.errors.forEach((error) => assertError(error, 'UNAUTHENTICATED'));
  });
});

describe('tokens that are refused', { skip: needsTokenSource }, () => {
  for (const [name, wishes] of Object.entries(FAULTS)) {
    test(`over HTTP: ${name}`, async () => {
      const response = await post({ query: '{ viewer { member { id } } }' }, { as: await token(wishes) });
      assertRefused(response, 'UNAUTHENTICATED');
      assert.equal(response.status, 401);
    });
  }

  for (const [name, wishes] of Object.entries({ ...FAULTS, 'no organization': NO_ORGANIZATION })) {
    test(`over WebSocket: ${name}`, async () => {
      const socket = await open();
      socket.send({ type: 'connection_init', payload: { Authorization: `Bearer ${await token(wishes)}` } });
      assert.ok([4401, 4403].includes((await socket.closed).code));
    });

    test(`over SSE: ${name}`, async () => {
      const query = 'subscription { callChanged(scope: { isOrganization: true }) { isSnapshot } }';
      assert.equal((await post({ query }, { as: await token(wishes), accept: 'text/event-stream' })).status, 401);
    });
  }
});

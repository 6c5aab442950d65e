// The WebSocket matrix: what graphql-transport-ws asks, and what a hostile client tries.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { connect, open } from './socket.mjs';
import { assertError, concurrency, needsTokenSource, token } from './stack.mjs';

const WATCH = 'subscription { callChanged(scope: { isOrganization: true }) { isSnapshot } }';
const REFUSED = [4400, 4401, 4403, 4406, 1002, 1008];

async function assertCloses(socket, ...codes) {
  const { code } = await socket.closed;
  assert.ok(codes.includes(code), `closed with ${code}, expected ${codes}`);
}

describe('the handshake', () => {
  test('a foreign origin is refused', async () => {
    await assert.rejects(() => open({ origin: 'https://evil.example' }), /40[13]/);
  });

  for (const [name, protocol] of [['the legacy protocol', 'graphql-ws'], ['no sub-protocol', ''], ['an unknown sub-protocol', 'chat']]) {
    test(`${name} is refused`, async () => {
      const socket = await open({ protocol }).catch((failure) => ({ failure }));
      if (socket.failure) return assert.match(String(socket.failure), /400|403|406|426|subprotocol/i);
      socket.send({ type: 'connection_init', payload: { Authorization: `Bearer ${await token()}` } });
      await assertCloses(socket, ...REFUSED);
    });
  }
});

describe('connection_init', { concurrency }, () => {
  test('without a token the socket is closed, not acknowledged', async () => {
    const socket = await open();
    socket.send({ type: 'connection_init' });
    await assert.rejects(socket.next(), /closed 440[13]/);
  });

  test('with an empty payload the socket is closed, not acknowledged', async () => {
    const socket = await open();
    socket.send({ type: 'connection_init', payload: {} });
    await assert.rejects(socket.next(), /closed 440[13]/);
  });

  test('with something that is no token the socket is closed', async () => {
    const socket = await open();
    socket.send({ type: 'connection_init', payload: { Authorization: 'Bearer nonsense' } });
    await assertCloses(socket, 4401, 4403);
  });

  test('with a token it is acknowledged', async () => {
    (await connect()).close();
  });

  test('a second one closes with 4429', async () => {
    const socket = await connect();
    socket.send({ type: 'connection_init', payload: { Authorization: `Bearer ${await token()}` } });
    await assertCloses(socket, 4429);
  });

  test('none within ten seconds closes with 4408', async () => {
    await assertCloses(await open(), 4408);
  });

  test('a token that ends takes its socket with it: 4403', { skip: needsTokenSource }, async () => {
    const socket = await connect({ seconds: '3' });
    socket.subscribe('1', WATCH);
    assert.equal((await socket.next()).type, 'next');
    await assertCloses(socket, 4403);
  });
});

describe('messages', { concurrency }, () => {
  test('subscribe before connection_init closes with 4401', async () => {
    const socket = await open();
    socket.subscribe('1', WATCH);
    await assertCloses(socket, 4401);
  });

  const malformed = {
    'broken JSON': '{"type":',
    'JSON that is no object': '[1]',
    'an unknown type': { type: 'nonsense' },
    'no type': { id: '1' },
    'subscribe without a query': { id: '1', type: 'subscribe', payload: {} },
    'subscribe without an id': { type: 'subscribe', payload: { query: WATCH } },
    'subscribe whose variables are no object': { id: '1', type: 'subscribe', payload: { query: WATCH, variables: 'x' } },
  };
  for (const [name, message] of Object.entries(malformed)) {
    test(`${name} closes with 4400`, async () => {
      const socket = await connect();
      socket.send(message);
      await assertCloses(socket, 4400);
    });
  }

  test('an id that is in use closes with 4409', async () => {
    const socket = await connect();
    socket.subscribe('1', WATCH);
    await socket.next();
    socket.subscribe('1', WATCH);
    await assertCloses(socket, 4409);
  });

  test('an id may be used again after complete', async () => {
    const socket = await connect();
    socket.subscribe('1', WATCH);
    await socket.next();
    socket.send({ id: '1', type: 'complete' });
    await socket.quiet(100);
    socket.subscribe('1', WATCH);
    assert.equal((await socket.next()).type, 'next');
    socket.close();
  });

  test('a ping is answered by a pong', async () => {
    const socket = await connect();
    socket.send({ type: 'ping' });
    assert.equal((await socket.next()).type, 'pong');
    socket.close();
  });

  test('the first event of a subscription is a snapshot', async () => {
    const socket = await connect();
    socket.subscribe('1', WATCH);
    const { payload } = await socket.next();
    assert.deepEqual(payload.data, { callChanged: { isSnapshot: true } });
    socket.close();
  });

  test('a query is answered once and completes', async () => {
    const socket = await connect();
    socket.subscribe('1', '{ viewer { organization { alias } } }');
    assert.equal((await socket.next()).payload.data.viewer.organization.alias, 'acme');
    assert.deepEqual(await socket.next(), { id: '1', type: 'complete' });
    socket.close();
  });
});

describe('faults of an operation', { concurrency }, () => {
  const faulty = {
    'a syntax error': 'subscription {',
    'a field that does not exist': 'subscription { nope }',
    'two root fields of a subscription': `subscription { a: callChanged(scope: { isOrganization: true }) { at } b: callChanged(scope: { isOrganization: true }) { at } }`,
    'a scope of two': 'subscription { callChanged(scope: { isOrganization: true, callId: "call_x" }) { at } }',
    'a thousand aliases': `{ ${'x'.repeat(1000).split('').map((x, i) => `${x}${i}: __typename`).join(' ')} }`,
  };
  for (const [name, query] of Object.entries(faulty)) {
    test(`${name} is told by an error message, and the socket lives on`, async () => {
      const socket = await connect();
      socket.subscribe('1', query);
      const { id, type, payload } = await socket.next();
      assert.deepEqual([id, type], ['1', 'error']);
      payload.forEach((error) => assertError(error, 'BAD_USER_INPUT', 'DEPTH_LIMIT', 'COST_LIMIT'));
      socket.subscribe('2', '{ __typename }');
      assert.equal((await socket.next()).payload.data.__typename, 'Query');
      socket.close();
    });
  }

  test('a call of nobody is not found, and nothing else is told', async () => {
    const socket = await connect();
    socket.subscribe('1', 'subscription { callTranscript(callId: "call_00000000000000000000000000") { at } }');
    const { type, payload } = await socket.next();
    const errors = type === 'error' ? payload : payload.errors;
    errors.forEach((error) => assertError(error, 'NOT_FOUND', 'BAD_USER_INPUT'));
    socket.close();
  });
});

describe('limits of a socket', { concurrency }, () => {
  test('a message of half a megabyte is not taken', async () => {
    const socket = await connect();
    socket.subscribe('1', `{ __typename } # ${'x'.repeat(512 * 1024)}`);
    const end = await Promise.race([socket.next(), socket.closed]);
    assert.ok(end.code === 1009 || end.code === 4400 || end.type === 'error', JSON.stringify(end));
  });

  test('twenty subscriptions at once are enough', async () => {
    const socket = await connect();
    for (let id = 1; id <= 21; id++) socket.subscribe(String(id), WATCH);
    const messages = [];
    for (let id = 1; id <= 21; id++) messages.push(await socket.next());
    const refused = messages.filter(({ type }) => type === 'error');
    assert.equal(refused.length, 1, JSON.stringify(messages.map(({ type }) => type)));
    assertError(refused[0].payload[0], 'THROTTLED');
    socket.close();
  });

  test('five sockets of one person are enough', { skip: needsTokenSource }, async () => {
    const subject = crypto.randomUUID();
    const sockets = await Promise.all([1, 2, 3, 4, 5].map(() => connect({ subject })));
    await assert.rejects(connect({ subject }), /closed 44(03|29)/);
    sockets.forEach((socket) => socket.close());
  });
});

// The clients that people really use: graphql-ws and graphql-sse.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { needsTokenSource, socketUrl, token, url } from './stack.mjs';

const VIEWER = { query: '{ viewer { organization { alias } } }' };
const WATCH = { query: 'subscription { callChanged(scope: { isOrganization: true }) { isSnapshot } }' };

const first = async (results) => {
  for await (const result of results) return result;
  throw new Error('completed without an event');
};

describe('the graphql-ws client', () => {
  const clientOf = (t, settings) => {
    const sockets = [];
    const client = createSocketClient({
      url: socketUrl,
      webSocketImpl: WebSocket,
      connectionParams: async () => ({ Authorization: `Bearer ${await token()}` }),
      retryWait: () => Promise.resolve(),
      shouldRetry: () => true,
      on: { opened: (socket) => sockets.push(socket) },
      ...settings,
    });
    t.after(() => client.dispose());
    return { client, sockets };
  };

  test('queries', async (t) => {
    const { client } = clientOf(t);
    assert.equal((await first(client.iterate(VIEWER))).data.viewer.organization.alias, 'acme');
  });

  test('subscribes, and the first event is a snapshot', async (t) => {
    const { client } = clientOf(t);
    assert.equal((await first(client.iterate(WATCH))).data.callChanged.isSnapshot, true);
  });

  test('comes back after the line was cut, with a new snapshot', async (t) => {
    const { client, sockets } = clientOf(t);
    const events = client.iterate(WATCH);
    assert.equal((await events.next()).value.data.callChanged.isSnapshot, true);
    sockets[0].terminate();
    assert.equal((await events.next()).value.data.callChanged.isSnapshot, true);
    assert.equal(sockets.length, 2);
  });

  test('comes back with a new token when the old one ends', { skip: needsTokenSource }, async (t) => {
    const lives = ['3', '600'];
    const connectionParams = async () => ({ Authorization: `Bearer ${await token({ seconds: lives.shift() })}` });
    const { client, sockets } = clientOf(t, { connectionParams });
    const events = client.iterate(WATCH);
    await events.next();
    assert.equal((await events.next()).value.data.callChanged.isSnapshot, true);
    assert.equal(sockets.length, 2);
  });
});

describe('the graphql-sse client', () => {
  const clientOf = (t) => {
    const client = createSseClient({ url, headers: async () => ({ authorization: `Bearer ${await token()}` }), retryAttempts: 0 });
    t.after(() => client.dispose());
    return client;
  };

  test('subscribes, and the first event is a snapshot', async (t) => {
    const client = clientOf(t);
    assert.equal((await first(client.iterate(WATCH))).data.callChanged.isSnapshot, true);
  });

  test('queries', async (t) => {
    const client = clientOf(t);
    const { data, errors } = await first(client.iterate(VIEWER));
    assert.ok(data?.viewer.organization.alias === 'acme' || /subscription/i.test(errors?.[0].message), 'an answer, or a clear error');
  });

  test('is told what is wrong with a subscription', async (t) => {
    const client = clientOf(t);
    const { errors } = await first(client.iterate({ query: 'subscription { nope }' }));
    assert.match(errors[0].message, /nope/);
  });
});

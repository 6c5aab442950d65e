// The SSE matrix, asked with bare fetch: distinct-connections mode of GraphQL over SSE.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { concurrency, needsTokenSource, token, url } from './stack.mjs';

const WATCH = 'subscription { callChanged(scope: { isOrganization: true }) { isSnapshot } }';

/** Reads the stream until `enough` says so, or it ends. */
async function listen(query, { wishes, enough = () => false, patience = 5_000 } = {}) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${await token(wishes)}` },
    body: JSON.stringify({ query }),
    signal: stop.signal,
  });
  let text = '';
  const decoder = new TextDecoder();
  let isEnded = true;
  try {
    for await (const chunk of response.body) {
      text += decoder.decode(chunk, { stream: true });
      if (enough(text)) {
        isEnded = false;
        break;
      }
    }
  } catch {
    isEnded = false;
  }
  clearTimeout(timer);
  stop.abort();
  return { status: response.status, type: response.headers.get('content-type'), text, isEnded };
}

describe('GraphQL over SSE', { concurrency }, () => {
  test('a subscription streams, and the first event is a snapshot', async () => {
    const { status, type, text } = await listen(WATCH, { enough: (heard) => heard.includes('isSnapshot') });
    assert.equal(status, 200);
    assert.match(type, /^text\/event-stream/);
    assert.match(text, /event: ?next\s+data: ?\{"data":\{"callChanged":\{"isSnapshot":true\}\}/);
  });

  test('a validation error carries its real message', async () => {
    assert.match((await listen('subscription { nope }')).text, /nope/);
  });

  test('a syntax error carries its real message', async () => {
    const { text } = await listen('subscription {');
    assert.match(text, /syntax/i);
    assert.doesNotMatch(text, /supports only subscriptions/);
  });

  test('a call of nobody is not found, and the stream ends', async () => {
    const { text, isEnded } = await listen('subscription { callTranscript(callId: "call_00000000000000000000000000") { at } }');
    assert.match(text, /"errors"/);
    assert.match(text, /NOT_FOUND|BAD_USER_INPUT/);
    assert.ok(isEnded);
  });

  test('a query is answered, or refused with a clear sentence', async () => {
    const { text } = await listen('{ viewer { organization { alias } } }');
    assert.match(text, /"alias":"acme"|subscription/);
  });

  test('a token that ends takes its stream with it', { skip: needsTokenSource }, async () => {
    const { text, isEnded } = await listen(WATCH, { wishes: { seconds: '3' }, patience: 8_000 });
    assert.match(text, /isSnapshot/);
    assert.ok(isEnded, 'the server ended the stream');
  });
});

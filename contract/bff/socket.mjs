// A bare WebSocket that keeps what it hears, so that a test can say in order what it expects.
import { WebSocket } from 'ws';
import { PROTOCOL, socketUrl, token } from './stack.mjs';

const PATIENCE = 12_000;

export async function open({ protocol = PROTOCOL, origin } = {}) {
  const ws = new WebSocket(socketUrl, protocol ? [protocol] : [], { origin, handshakeTimeout: PATIENCE });
  const socket = wrap(ws);
  await socket.opened;
  return socket;
}

/** Open, with a connection_init that was acknowledged. */
export async function connect(wishes) {
  const socket = await open();
  socket.send({ type: 'connection_init', payload: { Authorization: `Bearer ${await token(wishes)}` } });
  const ack = await socket.next();
  if (ack.type !== 'connection_ack') throw new Error(`expected connection_ack, got ${JSON.stringify(ack)}`);
  return socket;
}

function wrap(ws) {
  const heard = [];
  const waiting = [];
  const closed = new Promise((resolve) => ws.on('close', (code, reason) => resolve({ code, reason: String(reason) })));
  // a test that failed must not keep the run alive by its socket; whoever waits has a timer
  ws.on('upgrade', (response) => response.socket.unref());
  const opened = new Promise((resolve, reject) => ws.on('open', resolve).on('error', reject));
  opened.catch(() => undefined);
  ws.on('message', (data) => {
    const message = JSON.parse(data);
    if (message.type === 'ping') return ws.send('{"type":"pong"}');
    const next = waiting.shift();
    if (next) next.resolve(message);
    else heard.push(message);
  });
  return {
    opened,
    closed: within(closed, 'to be closed'),
    send: (message) => ws.send(typeof message === 'string' ? message : JSON.stringify(message)),
    subscribe: (id, query, variables) => ws.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } })),
    next: async () => within(hear(heard, waiting, closed), 'for a message'),
    quiet: (ms) => new Promise((resolve) => setTimeout(() => resolve(heard.length === 0), ms)),
    close: () => ws.close(1000),
    cut: () => ws.terminate(),
  };
}

function hear(heard, waiting, closed) {
  if (heard.length > 0) return Promise.resolve(heard.shift());
  return new Promise((resolve, reject) => {
    waiting.push({ resolve });
    closed.then(({ code, reason }) => reject(new Error(`closed ${code} ${reason}`)));
  });
}

/** The promise, or a failure that says what was waited for; the clock runs from when somebody waits. */
function within(promise, what) {
  return {
    then(resolve, reject) {
      const timer = setTimeout(() => reject(new Error(`waited ${PATIENCE} ms ${what}`)), PATIENCE);
      return promise.finally(() => clearTimeout(timer)).then(resolve, reject);
    },
  };
}

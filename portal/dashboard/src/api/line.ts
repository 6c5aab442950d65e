import type { ExecutionResult, SubscriptionForwarder } from '@urql/core';
import { createClient, type Client, type SubscribePayload } from 'graphql-ws';
import type { Session } from '../boot/session';
import type { Settings } from '../boot/settings';
import { CLIENT } from './client';

export type LineState = 'idle' | 'open' | 'lost';

/** The live connection: one socket for all subscriptions, taken up again when it is lost. */
export class Line {
  private readonly client: Client;
  private readonly listeners = new Set<() => void>();
  state: LineState = 'idle';
  /** How often the connection was lost: what follows something goes on behind what it has. */
  losses = 0;

  constructor(settings: Settings, session: Session) {
    this.client = createClient({
      url: new URL(settings.socket, location.href.replace(/^http/, 'ws')).href,
      connectionParams: async () => ({ Authorization: `Bearer ${await session.token()}`, ...CLIENT }),
      // the server closes the socket when the token of its connection_init expires: come back with a renewed one
      // what fails on an open socket fails again at once, without end: only lost ones are taken up again
      shouldRetry: (failure) => !!session.state.caller && failure instanceof Event,
      // the library insists on a text, the bff knows it by its id
      jsonMessageReplacer: (name, value: unknown) => (name === 'query' && value === '' ? undefined : value),
      retryAttempts: Infinity,
      retryWait: (retries) => new Promise((go) => setTimeout(go, Math.min(10_000, 300 * 2 ** retries) * (0.5 + Math.random() / 2))),
      keepAlive: 12_000,
      // stays open for as long as the page: one that is asked again while it closes never comes to rest
      lazyCloseTimeout: 24 * 3_600_000,
      on: {
        connected: () => this.tell('open'),
        closed: () => this.tell(session.state.caller ? 'lost' : 'idle'),
      },
    });
  }

  readonly follow = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): LineState => this.state;

  subscribe(body: Parameters<SubscriptionForwarder>[0]) {
    return {
      subscribe: (sink: Parameters<ReturnType<SubscriptionForwarder>['subscribe']>[0]) => {
        const unsubscribe = this.client.subscribe({ ...body, query: '' } as SubscribePayload, {
          next: (result) => sink.next(result as ExecutionResult),
          error: (failure) => sink.error(failure),
          complete: () => sink.complete(),
        });
        return { unsubscribe };
      },
    };
  }

  private tell(state: LineState): void {
    if (this.state === state) return;
    this.state = state;
    if (state === 'lost') this.losses++;
    this.listeners.forEach((listener) => listener());
  }
}

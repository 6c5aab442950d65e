import type { Fetcher, FetcherOpts, FetcherParams } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { current } from './current';
import { liveEvents } from './events';
import type { Session } from './session';
import type { Settings } from './settings';

const CLIENT = { 'graphql-client-name': 'vocelio-graphiql', 'graphql-client-version': '0.1.0' };

/** Queries and mutations by POST, subscriptions over graphql-transport-ws; both with a token that is still good. */
export function createFetcher(settings: Settings, session: Session): Fetcher {
  const socket = createClient({
    url: new URL(settings.socket, location.href.replace(/^http/, 'ws')).href,
    connectionParams: async () => ({ Authorization: `Bearer ${await session.token()}`, ...CLIENT }),
    // the server closes the socket when the token of its connection_init expires: come back with a renewed one
    shouldRetry: () => true,
    retryAttempts: 20,
    keepAlive: 15_000,
  });
  return (params, options) => {
    const { request, isSubscription } = current(params);
    return isSubscription ? live(socket, request) : post(settings.endpoint, session, request, options);
  };
}

async function post(endpoint: string, session: Session, body: FetcherParams, options?: FetcherOpts) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      ...CLIENT,
      ...options?.headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      authorization: `Bearer ${await session.token()}`,
    },
    body: JSON.stringify(body),
  });
  if (response.headers.get('content-type')?.includes('json')) {
    const answer = await response.json();
    const refusal = answer.errors?.[0]?.extensions;
    if (refusal?.code === 'STEP_UP_REQUIRED') await session.stepUp(refusal);
    else session.enough();
    return answer;
  }
  return { errors: [{ message: `HTTP ${response.status}: ${await response.text()}` }] };
}

async function* live(socket: Client, params: FetcherParams): AsyncGenerator<ExecutionResult> {
  liveEvents.clear();
  const { query, variables, operationName } = params;
  try {
    for await (const result of socket.iterate({ query, variables, operationName: operationName ?? undefined })) {
      liveEvents.add(result as ExecutionResult);
      yield result as ExecutionResult;
    }
  } catch (failure) {
    throw failure instanceof CloseEvent
      ? new Error(`The live connection was closed: ${failure.code} ${failure.reason}`)
      : failure;
  }
}

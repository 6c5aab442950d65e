import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange, type OperationResult } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import type { DocumentNode } from 'graphql';
import type { Session, StepUp } from '../boot/session';
import type { Settings } from '../boot/settings';
import { authentication } from './authentication';
import { Line } from './line';

export const CLIENT = { 'graphql-client-name': 'vocelio-dashboard', 'graphql-client-version': '0.1.0' };

/** The hash that the build gave a document; the bff knows its text by it, and takes no other document from this page. */
function hashOf(document: DocumentNode): Promise<string> {
  const hash = (document as { __meta__?: { hash?: string } }).__meta__?.hash;
  if (!hash) throw new Error('this operation is not among the trusted documents of the build');
  return Promise.resolve(hash);
}

/** The organization may ask its people to sign in better, or anew; the API says how. */
function stepsUp(session: Session) {
  return ({ error }: OperationResult): void => {
    const refusal = error?.graphQLErrors[0]?.extensions as ({ code?: string } & StepUp) | undefined;
    if (refusal?.code === 'STEP_UP_REQUIRED') void session.stepUp(refusal);
    else if (!error) session.enough();
  };
}

export interface Api {
  client: Client;
  line: Line;
}

/** Queries and mutations by POST, subscriptions over graphql-transport-ws; each by the id of its document. */
export function createApi(settings: Settings, session: Session): Api {
  const line = new Line(settings, session);
  const client = new Client({
    url: settings.endpoint,
    preferGetMethod: false,
    fetchOptions: { headers: { ...CLIENT, accept: 'application/graphql-response+json, application/json;q=0.9' } },
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange,
      persistedExchange({
        enforcePersistedQueries: true,
        enableForMutation: true,
        enableForSubscriptions: true,
        preferGetForPersistedQueries: false,
        generateHash: (_text, document) => hashOf(document),
      }),
      mapExchange({ onResult: stepsUp(session) }),
      authentication(session),
      fetchExchange,
      subscriptionExchange({ forwardSubscription: (body) => line.subscribe(body), enableAllOperations: false }),
    ],
  });
  return { client, line };
}

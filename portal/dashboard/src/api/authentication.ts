import { makeOperation, type Exchange, type Operation } from '@urql/core';
import { filter, fromPromise, map, merge, mergeMap, pipe, share } from 'wonka';
import type { Session } from '../boot/session';

/** Every request carries a token that is still good; sockets bring theirs with `connection_init`. */
export function authentication(session: Session): Exchange {
  return ({ forward }) =>
    (operations) => {
      const shared = pipe(operations, share);
      const withToken = pipe(
        shared,
        filter(needsToken),
        mergeMap((operation) =>
          pipe(
            fromPromise(session.token().catch(() => '')),
            map((token) => authorized(operation, token)),
          ),
        ),
      );
      const others = pipe(
        shared,
        filter((operation) => !needsToken(operation)),
      );
      return pipe(merge([withToken, others]), forward);
    };
}

function needsToken(operation: Operation): boolean {
  return operation.kind === 'query' || operation.kind === 'mutation';
}

function authorized(operation: Operation, token: string): Operation {
  const { fetchOptions } = operation.context;
  const options = typeof fetchOptions === 'function' ? fetchOptions() : (fetchOptions ?? {});
  return makeOperation(operation.kind, operation, {
    ...operation.context,
    fetchOptions: { ...options, headers: { ...options.headers, authorization: `Bearer ${token}` } },
  });
}

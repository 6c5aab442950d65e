import type { FetcherParams } from '@graphiql/toolkit';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';

/**
 * The request as its own text says it. GraphiQL looks at a new text a moment after the tab has changed: what it passes as the
 * operation's name may until then be the one of the tab before.
 */
export function current(params: FetcherParams): { request: FetcherParams; isSubscription: boolean } {
  const operations = operationsOf(params.query);
  const wanted = operations.find(({ name }) => name?.value === params.operationName) ?? operations[0];
  return {
    request: wanted ? { ...params, operationName: wanted.name?.value } : params,
    isSubscription: wanted?.operation === 'subscription',
  };
}

/** None when the text is no GraphQL: the server says what is wrong with it. */
function operationsOf(query: string): OperationDefinitionNode[] {
  try {
    return parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return [];
  }
}

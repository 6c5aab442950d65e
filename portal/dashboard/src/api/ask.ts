import { useCallback } from 'react';
import { useMutation, useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import { useText } from '../i18n/text';
import { tell } from '../ui/Toasts';

/** What went wrong with a request, as the schema's errors say it. */
export interface Fault {
  code: string;
  message: string;
  requestId?: string;
  isOffline: boolean;
}

interface UserError {
  message: string;
  field?: readonly string[] | null;
  code?: string;
}

export interface Asked<Data> {
  data?: Data;
  fault?: Fault;
  isLoading: boolean;
  again: () => void;
}

/** Asks; what was shown before stays until the answer is here. */
export function useAsk<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: { pause?: boolean } = {},
): Asked<Data> {
  const [result, execute] = useQuery<Data, Variables>({ query, variables, pause: options.pause } as Parameters<typeof useQuery<Data, Variables>>[0]);
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return { data: result.data, fault: result.error && faultOf(result.error), isLoading: result.fetching && !result.data, again };
}

/**
 * Does something. The answer is the payload, or what was wrong with the input; a fault of another kind is told in a toast, and
 * so are input faults when nobody says he shows them.
 */
export function useDo<Data extends object, Variables extends AnyVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  options: { showsErrors?: boolean } = {},
): (variables: Variables) => Promise<PayloadOf<Data> | readonly UserError[] | undefined> {
  const t = useText();
  const [, execute] = useMutation<Data, Variables>(mutation);
  return useCallback(
    async (variables: Variables) => {
      const { data, error } = await execute(variables);
      const payload = payloadOf(data);
      if (error || !payload) {
        const fault = error ? faultOf(error) : undefined;
        tell('bad', t('fault.not-done'), fault?.isOffline ? t('fault.offline') : fault?.message);
        return undefined;
      }
      const { userErrors } = payload as unknown as { userErrors: readonly UserError[] };
      if (userErrors.length === 0) return payload;
      if (!options.showsErrors) tell('bad', t('fault.not-done'), userErrors.map(({ message }) => message).join(' '));
      return userErrors;
    },
    [execute, t, options.showsErrors],
  );
}

type PayloadOf<Data> = NonNullable<Exclude<Data[keyof Data], string | undefined>>;

/** The one payload of a mutation with one field. */
function payloadOf<Data extends object>(data: Data | undefined): PayloadOf<Data> | undefined {
  const found = data && Object.entries(data).find(([name]) => name !== '__typename');
  return (found?.[1] ?? undefined) as PayloadOf<Data> | undefined;
}

/** Whether it was done: else there are errors of the input, or nothing. */
export function isDone<Payload extends object>(answer: Payload | readonly UserError[] | undefined): answer is Payload {
  return answer !== undefined && !Array.isArray(answer);
}

/** The sentence for an input field, by the last part of its path. */
export function faultAt(errors: readonly UserError[], field: string): string | undefined {
  return errors.find((error) => error.field?.at(-1) === field)?.message;
}

export function errorsOf(answer: object | readonly UserError[] | undefined): readonly UserError[] {
  return Array.isArray(answer) ? (answer as readonly UserError[]) : [];
}

export function faultOf(error: CombinedError): Fault {
  const [first] = error.graphQLErrors;
  const extensions = first?.extensions as { code?: string; requestId?: string } | undefined;
  return {
    code: extensions?.code ?? (error.networkError ? 'UNREACHABLE' : 'INTERNAL'),
    message: first?.message ?? error.message,
    requestId: extensions?.requestId,
    isOffline: !first && !!error.networkError,
  };
}

// The bff under test and the tokens it is asked with: see ../README.md for the variables.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

export const url = process.env.VOCELIO_URL ?? 'http://localhost:8080/graphql';
export const socketUrl = url.replace(/^http/, 'ws');
export const PROTOCOL = 'graphql-transport-ws';
export const JSON_ANSWER = 'application/graphql-response+json';

const source = process.env.VOCELIO_TOKEN_SOURCE;
/** Why a test that needs tokens made to order cannot run; false when it can. */
export const needsTokenSource = source ? false : 'VOCELIO_TOKEN_SOURCE is not set';
/** Tests that open sockets run side by side only when each is a person of its own: a person may hold five. */
export const concurrency = Boolean(source);

/**
 * An access token: organization (acme, globex), roles, seconds until it ends, or a fault (issuer, audience, signature, type,
 * client, organization). A new person each time, so that limits per person do not tie tests together.
 */
export async function token(wishes = {}) {
  if (!source) return given(wishes);
  const query = new URLSearchParams({ subject: randomUUID(), organization: 'acme', roles: 'OWNER', seconds: '600', ...wishes });
  const response = await fetch(`${source}?${query}`);
  assert.equal(response.status, 200, 'the token source answers');
  return response.text();
}

function given({ organization }) {
  const name = organization === 'globex' ? 'VOCELIO_OTHER_TOKEN' : 'VOCELIO_TOKEN';
  assert.ok(process.env[name], `${name} is not set: it holds an access token of an OWNER of ${organization ?? 'acme'}`);
  return process.env[name];
}

/** A POST of a GraphQL request, with everything that a test may want to have different. */
export async function post(body, { as, accept = JSON_ANSWER, headers = {} } = {}) {
  const bearer = as === null ? {} : { authorization: `Bearer ${as ?? (await token())}` };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...bearer, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, ...asJson(text) };
}

export async function answer(query, variables, options) {
  const response = await post({ query, variables }, options);
  assert.equal(response.errors, undefined, response.text);
  return response.data;
}

export const KNOWN_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'INVALID_CURSOR',
  'THROTTLED',
  'COST_LIMIT',
  'DEPTH_LIMIT',
  'DOCUMENT_NOT_TRUSTED',
  'TIMEOUT',
  'CONFLICT',
];

/** Refused before execution: 4xx, no data, a known code, a request id, and nothing about our insides. */
export function assertRefused(response, ...codes) {
  assert.ok(response.status >= 400 && response.status < 500, `HTTP ${response.status}: ${response.text.slice(0, 400)}`);
  assert.equal(response.data, undefined, 'no data');
  assert.ok(response.errors?.length > 0, `GraphQL errors: ${response.text.slice(0, 400)}`);
  response.errors.forEach((error) => assertError(error, ...codes));
}

export function assertError(error, ...codes) {
  const allowed = codes.length > 0 ? codes : KNOWN_CODES;
  assert.ok(allowed.includes(error.extensions?.code), `code ${error.extensions?.code}, expected ${allowed}: ${error.message}`);
  assert.ok(error.extensions.requestId, 'a request id');
  assert.doesNotMatch(error.message, /(java|javax|jakarta|org|com|graphql|ai\.vocelio)\.\w+\.|Exception|\bat \w+\(|SELECT |Did you mean/);
}

function asJson(text) {
  try {
    const { data, errors, extensions } = JSON.parse(text);
    return { data, errors, extensions };
  } catch {
    return {};
  }
}

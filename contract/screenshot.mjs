// Takes docs/images/graphiql.png: signs in, places a sandbox call, runs the transcript subscription and waits for a conversation.
// VOCELIO_PASSWORD=… node screenshot.mjs [file]    (./vocelio up prints the demo logins; VOCELIO_USER, VOCELIO_PAGE, CHROMIUM differ on demand)
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const page = process.env.VOCELIO_PAGE ?? 'http://localhost:8080/graphiql?organization=acme';
const user = process.env.VOCELIO_USER ?? 'alice@acme.test';
const file = process.argv[2] ?? fileURLToPath(new URL('../docs/images/graphiql.png', import.meta.url));
const PERSON_WHO_BOOKS = '+12125550101';
const TURNS = Number(process.env.TURNS ?? 6);
const PATIENCE = 120_000;

const browser = await chromium.launch({ executablePath: browserOnPath(), args: ['--no-sandbox'] });
try {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  reportTroubles(tab);
  const authorization = await signIn(tab);
  const ask = client(authorization);
  await run(tab, 'CallTranscript', { callId: await placeCall(ask), afterSequence: 0 });
  await tab.locator('.live-line').nth(TURNS - 1).waitFor({ timeout: PATIENCE });
  await tab.screenshot({ path: file });
  console.log(`${file}: ${await tab.locator('.live-line').count()} lines of a live conversation`);
} finally {
  await browser.close();
}

/** Through the login page; gives the Authorization header that the page then uses. */
async function signIn(tab) {
  const introspection = tab.waitForRequest((request) => request.url().endsWith('/graphql'), { timeout: PATIENCE });
  await tab.goto(page);
  // with organizations Keycloak asks who it is first, then for the password
  await tab.locator('#username').fill(user);
  await tab.locator('#kc-login').click();
  await tab.locator('#password').fill(process.env.VOCELIO_PASSWORD);
  await tab.locator('#kc-login').click();
  return (await introspection).headers().authorization;
}

async function placeCall(ask) {
  const { agents, numbers } = await ask(
    '{ agents(first: 1, filter: { statuses: [PUBLISHED] }) { nodes { id } } numbers(first: 1) { nodes { id } } }',
  );
  const input = { agentId: agents.nodes[0].id, numberId: numbers.nodes[0].id, to: PERSON_WHO_BOOKS };
  const { callPlace } = await ask(
    'mutation($input: CallPlaceInput!, $key: UUID!) { callPlace(input: $input) @idempotent(key: $key) { call { id } userErrors { message } } }',
    { input, key: randomUUID() },
  );
  if (!callPlace.call) throw new Error(callPlace.userErrors.map(({ message }) => message).join(' '));
  return callPlace.call.id;
}

/** Opens the ready tab, writes its variables, shows the live events and runs. */
async function run(tab, name, variables) {
  await tab.getByRole('tab', { name, exact: true }).click();
  await tab.getByRole('button', { name: /Live events/ }).click();
  const editor = tab.getByRole('region', { name: 'Variables' });
  await editor.click();
  // pasted, because the editor closes brackets that are typed
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(variables, null, 2));
  await tab.keyboard.press('Control+A');
  await tab.keyboard.press('Control+V');
  await tab.getByRole('button', { name: /Execute query/ }).click();
}

function client(authorization) {
  return async (query, variables) => {
    const response = await fetch(new URL('/graphql', page), {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

/** A page that breaks its own content policy, or throws, is not one to show. */
function reportTroubles(tab) {
  tab.on('pageerror', (failure) => console.error(`page: ${failure.message}`));
  tab.on('console', (message) => message.type() === 'error' && console.error(`page: ${message.text()}`));
}

function browserOnPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = process.env.PATH.split(path.delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found = folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((candidate) => existsSync(candidate));
  if (!found) throw new Error('A Chromium is needed: install it (Debian: apt install chromium) or name it in CHROMIUM.');
  return found;
}

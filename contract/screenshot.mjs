// Takes docs/images/graphiql.png: signs in, places a sandbox call, runs the transcript subscription and waits for a conversation.
// VOCELIO_PASSWORD=… node screenshot.mjs [file]    (./vocelio up prints the demo logins; VOCELIO_USER, VOCELIO_PAGE, CHROMIUM differ on demand)
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { openBrowser, page, PATIENCE, signIn } from './browser.mjs';

const file = process.argv[2] ?? fileURLToPath(new URL('../docs/images/graphiql.png', import.meta.url));
const PERSON_WHO_BOOKS = '+12125550101';
const TURNS = Number(process.env.TURNS ?? 7);

const browser = await openBrowser();
try {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  const authorization = await signIn(tab);
  const ask = client(authorization);
  await run(tab, 'CallTranscript', { callId: await placeCall(ask), afterSequence: 0 });
  const turns = tab.locator('.live-line', { hasText: /^(AGENT|PERSON) · / });
  await turns.nth(TURNS - 1).waitFor({ timeout: PATIENCE });
  await tab.screenshot({ path: file });
  console.log(`${file}: ${await turns.count()} turns of a live conversation`);
} finally {
  await browser.close();
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

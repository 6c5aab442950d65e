import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ALICE, comes, goes, GRACE, PATIENCE } from './person.mjs';

let alice;
let call;

before(async () => {
  alice = await comes(ALICE);
}, { timeout: 2 * PATIENCE });

after(() => alice?.browser.close());

test('an agent is made and published', { timeout: PATIENCE }, async () => {
  const { tab } = alice;
  await goes(tab, 'agents');
  await tab.getByRole('button', { name: 'New agent' }).first().click();
  await tab.getByLabel('Name', { exact: true }).fill(`Kit ${Date.now()}`);
  await tab.getByLabel('Voice', { exact: true }).selectOption({ index: 1 });
  await tab.getByLabel('Opening line').fill('Hello, this is the virtual receptionist. Would you like to book your check-up?');
  await tab.getByLabel('Instructions').fill('Book a check-up. Be brief and friendly.');
  await tab.getByRole('button', { name: 'Make the agent' }).click();
  await tab.getByRole('button', { name: 'Publish', exact: true }).click();
  await tab.getByText('Version 1 is published').first().waitFor();
});

test('a call is placed, watched as it is spoken, and hung up', { timeout: 2 * PATIENCE }, async () => {
  const { tab } = alice;
  await tab.getByRole('button', { name: 'Test call' }).click();
  await tab.getByLabel('To', { exact: true }).fill('+12125550101');
  await tab.getByRole('button', { name: 'Call now' }).click();
  await tab.waitForURL('**/calls/call_*');
  call = new URL(tab.url()).pathname;
  await tab.locator('.turn').nth(1).waitFor({ timeout: PATIENCE });
  await tab.getByRole('button', { name: 'Hang up' }).click();
  await tab.getByText('A member hung up').waitFor({ timeout: PATIENCE });
});

test('what was said can be read when the connection was lost meanwhile', { timeout: 2 * PATIENCE }, async () => {
  const { tab } = alice;
  await goes(tab, 'live');
  await tab.getByRole('button', { name: 'Place a call' }).click();
  await tab.getByLabel('To', { exact: true }).fill('+12125550101');
  await tab.getByRole('button', { name: 'Call now' }).click();
  await tab.locator('.turn').first().waitFor({ timeout: PATIENCE });
  await tab.context().setOffline(true);
  await tab.context().setOffline(false);
  await tab.locator('.turn').nth(3).waitFor({ timeout: PATIENCE });
  const said = await tab.locator('.turn p').allInnerTexts();
  assert.equal(new Set(said).size, said.length, 'nothing comes twice');
  await tab.getByRole('button', { name: 'Hang up' }).click();
});

test('nothing of the token is stored, and the page keeps its own policy', async () => {
  const { tab, troubles } = alice;
  const stored = await tab.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.doesNotMatch(stored, /eyJ|access_token|refresh_token/);
  assert.deepEqual(troubles.filter((trouble) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(trouble)), []);
});

test('another organization finds nothing of the call', { timeout: 2 * PATIENCE }, async () => {
  const grace = await comes(GRACE);
  try {
    await grace.tab.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, call);
    await grace.tab.getByText('There is no such call').waitFor({ timeout: PATIENCE });
  } finally {
    await grace.browser.close();
  }
});

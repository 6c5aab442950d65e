// A person at the dashboard of a running stack: ./vocelio up prints the demo logins.
import { openBrowser } from '../browser.mjs';

export const home = process.env.VOCELIO_DASHBOARD ?? 'http://localhost:8080/app/';
export const PATIENCE = 60_000;
export const ALICE = { user: 'alice@acme.test', organization: 'acme', password: process.env.VOCELIO_PASSWORD };
export const GRACE = { user: 'grace@globex.test', organization: 'globex', password: process.env.VOCELIO_OTHER_PASSWORD };

/** Signs in; `troubles` collects what a page must not do: throw, break its own policy, ask another host. */
export async function comes(person, look = {}) {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', ...look });
  const tab = await context.newPage();
  const troubles = watch(tab);
  await tab.goto(home);
  await tab.getByRole('button', { name: 'Choose an organization' }).click();
  await tab.getByLabel('Organization').fill(person.organization);
  await tab.getByRole('button', { name: 'Sign in' }).click();
  await tab.locator('#username').fill(person.user);
  await tab.locator('#kc-login').click();
  await tab.locator('#password').fill(person.password);
  await tab.locator('#kc-login').click();
  await tab.locator('.shell').waitFor({ timeout: PATIENCE });
  return { browser, tab, troubles };
}

/** Goes to a page of the dashboard as its own links do: without loading it anew. */
export async function goes(tab, path) {
  await tab.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, new URL(path, home).pathname);
  await tab.locator('main h1').waitFor({ timeout: PATIENCE });
  await tab.locator('main .skeleton').first().waitFor({ state: 'detached', timeout: PATIENCE });
}

function watch(tab) {
  const troubles = [];
  tab.on('pageerror', (failure) => troubles.push(failure.message));
  tab.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  tab.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== new URL(home).hostname) troubles.push(`asked ${hostname}`);
  });
  return troubles;
}

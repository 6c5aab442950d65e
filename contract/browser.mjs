// A Chromium that is signed in to the GraphiQL page of a running stack (./vocelio up prints the demo logins).
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

export const page = process.env.VOCELIO_PAGE ?? 'http://localhost:8080/graphiql?organization=acme';
export const PATIENCE = 120_000;
const user = process.env.VOCELIO_USER ?? 'alice@acme.test';

export const openBrowser = () => chromium.launch({ executablePath: browserOnPath(), args: ['--no-sandbox'] });

/** Through the login page; gives the Authorization header that the page then uses. */
export async function signIn(tab) {
  reportTroubles(tab);
  const introspection = tab.waitForRequest((request) => request.url().endsWith('/graphql'), { timeout: PATIENCE });
  await tab.goto(page);
  // with organizations Keycloak asks who it is first, then for the password
  await tab.locator('#username').fill(user);
  await tab.locator('#kc-login').click();
  await tab.locator('#password').fill(process.env.VOCELIO_PASSWORD);
  await tab.locator('#kc-login').click();
  return (await introspection).headers().authorization;
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

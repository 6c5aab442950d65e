// VOCELIO_PASSWORD=… sh run.sh page: the GraphiQL page of a running stack, as a person uses it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, signIn } from '../browser.mjs';

let browser;
let tab;

before(async () => {
  browser = await openBrowser();
  tab = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  tab.setDefaultTimeout(20_000);
  await signIn(tab);
  await button('Viewer').waitFor();
});

after(() => browser?.close());

const button = (name) => tab.locator('.graphiql-tab-button', { hasText: new RegExp(`^${name}$`) });

for (const [from, to] of [
  ['Viewer', 'Agents'],
  ['Agents', 'Viewer'],
]) {
  test(`what is run at once after the change from ${from} to ${to} is the operation of the new tab`, async () => {
    await button(from).click();
    await tab.waitForTimeout(1_000); // the page has taken notice of the tab before
    const request = tab.waitForRequest((sent) => sent.url().endsWith('/graphql') && sent.method() === 'POST');
    await tab.evaluate((name) => {
      [...document.querySelectorAll('.graphiql-tab-button')].find((each) => each.textContent.trim() === name).click();
      setTimeout(() => document.querySelector('.graphiql-execute-button').click(), 20);
    }, to);
    const sent = (await request).postDataJSON();
    assert.match(sent.query, new RegExp(`query ${to}\\b`));
    assert.equal(sent.operationName, to);
    const answer = await (await (await request).response()).json();
    assert.equal(answer.errors, undefined);
  });
}

// VOCELIO_PASSWORD=… sh run.sh page: the GraphiQL page of a running stack, as a person uses it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, signIn } from '../browser.mjs';

let browser;
let tab;

before(async () => {
  browser = await openBrowser();
  tab = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  await signIn(tab);
  await tab.getByRole('tab', { name: 'Viewer', exact: true }).waitFor();
});

after(() => browser?.close());

for (const [from, to] of [
  ['Viewer', 'Agents'],
  ['Agents', 'Viewer'],
]) {
  test(`what is run at once after the change from ${from} to ${to} is the operation of the new tab`, async () => {
    await tab.getByRole('tab', { name: from, exact: true }).click();
    await tab.waitForTimeout(1_000); // the page has taken notice of the tab before
    const request = tab.waitForRequest((sent) => sent.url().endsWith('/graphql') && sent.method() === 'POST');
    await tab.evaluate((name) => {
      const named = [...document.querySelectorAll('[role=tab]')].find((each) => each.textContent.trim() === name);
      named.click();
      setTimeout(() => document.querySelector('.graphiql-execute-button').click(), 20);
    }, to);
    const sent = (await request).postDataJSON();
    assert.match(sent.query, new RegExp(`query ${to}\\b`));
    assert.equal(sent.operationName, to);
    const answer = await (await (await request).response()).json();
    assert.equal(answer.errors, undefined);
  });
}

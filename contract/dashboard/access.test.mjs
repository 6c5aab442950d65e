import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ALICE, comes, goes, home, PATIENCE } from './person.mjs';

const PAGES = ['', 'live', 'calls', 'agents', 'voices', 'numbers', 'team', 'brand', 'developer', 'settings', 'audit'];
const LOOKS = { light: {}, dark: { colorScheme: 'dark' }, 'right to left': { viewport: { width: 390, height: 844 } } };

for (const [name, look] of Object.entries(LOOKS)) {
  describe(`axe finds nothing in ${name}`, () => {
    let person;
    before(async () => {
      person = await comes(ALICE, { ...look, reducedMotion: 'reduce' });
      if (name === 'right to left') await person.tab.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    }, { timeout: 2 * PATIENCE });
    after(() => person?.browser.close());
    for (const page of PAGES) {
      test(page || 'overview', { timeout: PATIENCE }, async () => {
        await goes(person.tab, page);
        const { violations } = await new AxeBuilder({ page: person.tab }).analyze();
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`), []);
      });
    }
  });
}

test('everything is reached by the keyboard', { timeout: 2 * PATIENCE }, async () => {
  const { browser, tab } = await comes(ALICE);
  try {
    await tab.keyboard.press('Control+k');
    // the palette comes when it is asked for first
    await tab.locator('[cmdk-input]:focus').waitFor({ timeout: PATIENCE });
    await tab.keyboard.type('team');
    await tab.keyboard.press('Enter');
    await tab.waitForURL(new URL('team', home).href);
    await goes(tab, '');
    const wanted = await tab.locator('a[href]:visible, button:visible').count();
    const reached = new Set();
    for (let step = 0; step < 2 * wanted; step++) {
      await tab.keyboard.press('Tab');
      reached.add(await tab.evaluate(() => document.activeElement?.outerHTML.slice(0, 300)));
    }
    assert.ok(reached.size >= wanted - 6, `${reached.size} of ${wanted}`);
  } finally {
    await browser.close();
  }
});

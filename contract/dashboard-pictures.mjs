// Takes docs/images/dashboard.png and dashboard-call.png: signs in, places a sandbox call and waits for a conversation. It needs a published agent.
import { fileURLToPath } from 'node:url';
import { ALICE, comes, goes, PATIENCE } from './dashboard/person.mjs';

const image = (name) => fileURLToPath(new URL(`../docs/images/${name}.png`, import.meta.url));
const { browser, tab } = await comes(ALICE, { viewport: { width: 1280, height: 800 } });
await tab.getByRole('button', { name: 'Place a call' }).click();
await tab.getByLabel('To', { exact: true }).fill('+12125550101');
await tab.getByRole('button', { name: 'Call now' }).click();
await tab.locator('.turn').nth(6).waitFor({ timeout: PATIENCE });
await tab.getByText('The call is on its way').first().waitFor({ state: 'detached', timeout: PATIENCE });
await tab.screenshot({ path: image('dashboard-call') });
await goes(tab, '');
await tab.locator('.volume canvas').waitFor();
await tab.screenshot({ path: image('dashboard') });
await browser.close();

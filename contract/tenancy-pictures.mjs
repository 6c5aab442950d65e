// Takes docs/images/tenancy-login.png and tenancy-mail.png: what ./vocelio demo tenancy has left of its last customer.
// node tenancy-pictures.mjs    (VOCELIO_ISSUER, VOCELIO_MAILBOX and CHROMIUM differ on demand)
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';

const issuer = process.env.VOCELIO_ISSUER ?? 'http://localhost:8180/realms/vocelio';
const mailbox = process.env.VOCELIO_MAILBOX ?? 'http://localhost:8284';
const letter = await lastInvitation();
const alias = /\/\/([a-z0-9-]+)\.localhost/.exec(letter.text)[1];

const browser = await openBrowser();
try {
  const login = await browser.newPage({ viewport: { width: 640, height: 640 }, deviceScaleFactor: 2 });
  const answer = await login.goto(`${issuer}/protocol/openid-connect/auth?${question(`openid organization:${alias}`)}`);
  if (!answer.ok()) throw new Error(`${answer.status()} for ${alias}: ${(await answer.text()).slice(0, 300)}`);
  await shownWhole(login, '.vocelio-logo');
  await save(login, 'tenancy-login.png');

  const mail = await browser.newPage({ viewport: { width: 720, height: 100 }, deviceScaleFactor: 2 });
  await mail.setContent(`${head(letter)}${letter.html.replaceAll(/inv_[\w-]+/g, 'inv_…')}`);
  await shownWhole(mail, 'img');
  await save(mail, 'tenancy-mail.png', true);
} finally {
  await browser.close();
}

/** To a customer: its link leads to a host of its own. */
async function lastInvitation() {
  const mails = await (await fetch(`${mailbox}/mails`)).json();
  const found = mails.find(({ subject, text }) => subject.startsWith('Invitation to Northside') && text.includes('.localhost'));
  if (!found) throw new Error('The mailbox holds no invitation of the demo: run ./vocelio demo tenancy first.');
  return found;
}

function head({ from, recipients, subject }) {
  const rows = [['From', from], ['To', recipients.join(', ')], ['Subject', subject]];
  const lines = rows.map(([name, value]) => `<div><b>${name}</b> ${escaped(value)}</div>`).join('');
  return `<div style="padding:16px 24px;font:14px/1.6 system-ui,sans-serif;background:#f1f3f6;color:#1b1f24">${lines}</div>`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

async function shownWhole(tab, selector) {
  await tab.locator(selector).first().waitFor();
  await tab.waitForFunction((which) => document.querySelector(which).naturalWidth > 0, selector);
}

async function save(tab, name, fullPage = false) {
  const path = fileURLToPath(new URL(`../docs/images/${name}`, import.meta.url));
  await tab.screenshot({ path, fullPage });
  console.log(path);
}

function question(scope) {
  return new URLSearchParams({
    client_id: 'vocelio-cli',
    redirect_uri: 'http://127.0.0.1/callback',
    response_type: 'code',
    scope,
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });
}

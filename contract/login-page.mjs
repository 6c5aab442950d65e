// Takes docs/images/login.png: Keycloak's login page as two organizations and the platform show it, side by side.
// VOCELIO_ISSUER=http://localhost:8180/realms/vocelio node login-page.mjs [file]    (./vocelio up; CHROMIUM differs on demand)
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';

const file = process.argv[2] ?? fileURLToPath(new URL('../docs/images/login.png', import.meta.url));
const issuer = process.env.VOCELIO_ISSUER ?? 'http://localhost:8180/realms/vocelio';
const SCOPES = ['openid organization:acme', 'openid organization:globex', 'openid'];
const SIZE = { width: 540, height: 580 };

const browser = await openBrowser();
try {
  const shots = [];
  for (const scope of SCOPES) {
    const tab = await browser.newPage({ viewport: SIZE });
    const answer = await tab.goto(`${issuer}/protocol/openid-connect/auth?${question(scope)}`);
    if (!answer.ok()) throw new Error(`${answer.status()} for ${scope}: ${(await answer.text()).slice(0, 300)}`);
    await tab.locator('.vocelio-brand').waitFor();
    shots.push((await tab.screenshot()).toString('base64'));
  }
  const sheet = await browser.newPage({ viewport: { width: SIZE.width * shots.length, height: SIZE.height } });
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join('');
  await sheet.setContent(`<body style="margin:0;display:flex">${images}</body>`);
  await sheet.screenshot({ path: file });
  console.log(`${file}: ${SCOPES.join(' | ')}`);
} finally {
  await browser.close();
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

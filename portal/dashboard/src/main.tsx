import './theme/tokens.css';
import './theme/ui.css';
import './theme/shell.css';
import './theme/pages.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App';
import { createApi } from './api/client';
import { brandOf, cameBy } from './boot/brand';
import { goesOn } from './boot/hosts';
import { Session } from './boot/session';
import { loadSettings } from './boot/settings';
import { language, load } from './i18n/text';
import { dress } from './theme/look';


const page = document.getElementById('page')!;

async function start(): Promise<void> {
  const [settings, brand, words] = await Promise.all([loadSettings(), brandOf(cameBy()), load(language())]);
  setNonce(document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.content ?? '');
  dress(brand);
  if (goesOn(settings, brand)) return;
  const session = new Session(settings);
  if (await session.resume()) return;
  const api = createApi(settings, session);
  createRoot(page).render(
    <BrowserRouter basename="/app">
      <App {...{ settings, session, brand, api, words }} />
    </BrowserRouter>,
  );
}

start().catch((failure: unknown) => {
  page.textContent = failure instanceof Error ? failure.message : String(failure);
});

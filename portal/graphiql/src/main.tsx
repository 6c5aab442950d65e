import './workers';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { goesOn, type Brand } from './hosts';
import { Session } from './session';
import { loadSettings } from './settings';

const page = document.getElementById('page')!;

async function start(): Promise<void> {
  const settings = await loadSettings();
  if (await goesOn(settings, organizationOf)) return;
  const session = new Session(settings);
  const isLeaving = await session.resume();
  if (!isLeaving) createRoot(page).render(<App session={session} settings={settings} />);
}

function organizationOf({ organizationAlias }: Brand): Record<string, string> {
  return organizationAlias ? { organization: organizationAlias } : {};
}

start().catch((failure) => {
  page.textContent = failure instanceof Error ? failure.message : String(failure);
  page.className = 'failed';
});

import './workers';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Session } from './session';
import { loadSettings } from './settings';

const page = document.getElementById('page')!;

async function start(): Promise<void> {
  const settings = await loadSettings();
  const session = new Session(settings);
  const isLeaving = await session.resume();
  if (!isLeaving) createRoot(page).render(<App session={session} settings={settings} />);
}

start().catch((failure) => {
  page.textContent = failure instanceof Error ? failure.message : String(failure);
  page.className = 'failed';
});

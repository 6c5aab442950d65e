import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN, GraphiQL } from 'graphiql';
import { useMemo, useSyncExternalStore } from 'react';
import { createFetcher } from './fetcher';
import { livePlugin } from './LivePanel';
import { LoginBar } from './LoginBar';
import { readyTabs } from './operations';
import type { Session } from './session';
import type { Settings } from './settings';

const PLUGINS = [explorerPlugin({ showAttribution: false }), livePlugin, HISTORY_PLUGIN];

export function App({ session, settings }: { session: Session; settings: Settings }) {
  const fetcher = useMemo(() => createFetcher(settings, session), [session, settings]);
  const tabs = useMemo(readyTabs, []);
  const { caller } = useSyncExternalStore(session.subscribe, () => session.state);
  return (
    <>
      <LoginBar session={session} settings={settings} />
      <main>
        <GraphiQL
          key={caller ? 'in' : 'out'}
          fetcher={fetcher}
          schema={caller ? undefined : null}
          plugins={PLUGINS}
          defaultTabs={tabs}
          defaultEditorToolsVisibility="variables"
        >
          <GraphiQL.Logo>
            <span />
          </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}

import { lazy, useSyncExternalStore } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Provider } from 'urql';
import type { Api } from './api/client';
import { useAsk } from './api/ask';
import type { HostBrand } from './boot/brand';
import type { Session } from './boot/session';
import type { Settings } from './boot/settings';
import { ViewerDocument } from './gql/graphql';
import { Speaking, useText } from './i18n/text';
import type { Messages } from './i18n/en';
import { LiveCallsProvider } from './live/calls';
import { MeContext, type Me } from './shell/me';
import { Shell } from './shell/Shell';
import { useOwnBrand } from './shell/ownBrand';
import { Welcome } from './shell/Welcome';
import { Boundary } from './ui/Boundary';
import { Empty, Failed, Skeleton } from './ui/states';
import { Toasts } from './ui/Toasts';
import { Compass } from 'lucide-react';
import { ROOMS } from './shell/places';
import Overview from './pages/overview/Overview';

const Live = lazy(() => import('./pages/calls/Live'));
const History = lazy(() => import('./pages/calls/History'));
const CallPage = lazy(() => import('./pages/calls/CallPage'));
const Agents = lazy(() => import('./pages/agents/Agents'));
const AgentPage = lazy(() => import('./pages/agents/AgentPage'));
const Voices = lazy(() => import('./pages/voices/Voices'));
const Numbers = lazy(() => import('./pages/numbers/Numbers'));
const Team = lazy(() => import('./pages/team/Team'));
const Brand = lazy(() => import('./pages/brand/Brand'));
const Developer = lazy(() => import('./pages/developer/Developer'));
const KeyPage = lazy(() => import('./pages/developer/KeyPage'));
const SettingsPage = lazy(() => import('./pages/settings/Settings'));
const Audit = lazy(() => import('./pages/audit/Audit'));

interface Parts {
  settings: Settings;
  session: Session;
  brand: HostBrand;
  api: Api;
  words: Messages;
}

export function App(parts: Parts) {
  const state = useSyncExternalStore(parts.session.subscribe, parts.session.current);
  return (
    <Speaking first={parts.words}>
      <Boundary>
        {state.caller ? (
          <Provider value={parts.api.client}>
            <SignedIn {...parts} />
          </Provider>
        ) : (
          <Welcome session={parts.session} state={state} brand={parts.brand} />
        )}
      </Boundary>
      <Toasts />
    </Speaking>
  );
}

function SignedIn(parts: Parts) {
  const { data, fault, again } = useAsk(ViewerDocument, {});
  if (fault && !data) return <div className="page"><Failed fault={fault} again={again} /></div>;
  if (!data) return <div className="page"><Skeleton lines={5} /></div>;
  const me: Me = { viewer: data.viewer, session: parts.session, settings: parts.settings, api: parts.api };
  return (
    <MeContext value={me}>
      <Speaking first={parts.words} timeZone={data.viewer.organization?.timeZone}>
        <Dressed brand={parts.brand} />
        <LiveCallsProvider>
          <Rooms me={me} />
        </LiveCallsProvider>
      </Speaking>
    </MeContext>
  );
}

function Dressed({ brand }: { brand: HostBrand }) {
  useOwnBrand(brand);
  return null;
}

function Rooms({ me }: { me: Me }) {
  const may = (path: string) => {
    const place = ROOMS.flatMap((room) => room.places).find((candidate) => candidate.path === path);
    return !place || me.viewer.permissions.includes(place.needs);
  };
  const first = ROOMS.flatMap((room) => room.places).find(({ path }) => may(path));
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={may('/') || !first ? <Overview /> : <Navigate to={first.path} replace />} />
        <Route path="live" element={<Live />} />
        <Route path="calls" element={<History />} />
        <Route path="calls/:id" element={<CallPage />} />
        <Route path="agents" element={<Agents />} />
        <Route path="agents/:id" element={<AgentPage />} />
        <Route path="voices" element={<Voices />} />
        <Route path="numbers" element={<Numbers />} />
        <Route path="team" element={<Team />} />
        <Route path="brand" element={<Brand />} />
        <Route path="developer" element={<Developer />} />
        <Route path="developer/:id" element={<KeyPage />} />
        <Route path="settings" element={<SettingsPage />} />
        <Route path="audit" element={<Audit />} />
        <Route path="*" element={<Nowhere />} />
      </Route>
    </Routes>
  );
}

function Nowhere() {
  const t = useText();
  return <div className="page"><Empty icon={Compass} title={t('nowhere.title')}>{t('nowhere.note')}</Empty></div>;
}

import { NavLink } from 'react-router';
import { useText } from '../i18n/text';
import { useLook } from '../theme/look';
import { useLiveCalls } from '../live/calls';
import { Emblem } from './Emblem';
import { useMay } from './me';
import { PersonMenu } from './PersonMenu';
import { ROOMS } from './places';

export function Sidebar({ onGo }: { onGo?: () => void }) {
  const t = useText();
  const { brand } = useLook();
  return (
    <div className="side">
      <div className="side-brand">
        {/* a logo mostly has the name in it */}
        <Emblem alt={brand.name} />
        {!brand.logoUrl && <span>{brand.name}</span>}
      </div>
      <Rooms onGo={onGo} />
      <div className="side-foot">
        <PersonMenu />
        {brand.isPoweredByShown && brand.name !== 'Vocelio' && <span className="small muted">{t('powered')}</span>}
      </div>
    </div>
  );
}

function Rooms({ onGo }: { onGo?: () => void }) {
  const t = useText();
  const may = useMay();
  return (
    <nav className="side-nav" aria-label={t('nav.label')}>
      {ROOMS.map((room) => {
        const open = room.places.filter(({ needs }) => may(needs));
        if (open.length === 0) return null;
        return (
          <div key={room.name} className="side-room">
            <span className="side-title">{t(room.name)}</span>
            {open.map(({ path, name, icon: Icon }) => (
              <NavLink key={path} to={path} end={path === '/'} className="side-link" onClick={onGo}>
                <Icon aria-hidden />
                <span>{t(name)}</span>
                {path === '/live' && <LiveCount />}
              </NavLink>
            ))}
          </div>
        );
      })}
    </nav>
  );
}

function LiveCount() {
  const t = useText();
  const { calls } = useLiveCalls();
  if (calls.length === 0) return null;
  return (
    <span className="side-count" aria-label={t('live.count', { count: calls.length })}>
      {calls.length}
    </span>
  );
}

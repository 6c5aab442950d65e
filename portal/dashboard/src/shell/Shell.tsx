import { Menu, PhoneOutgoing, Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { Outlet } from 'react-router';
import { useText } from '../i18n/text';
import { Button, IconButton } from '../ui/Button';
import { Skeleton } from '../ui/states';
import { useMay, useMe } from './me';
import { Sidebar } from './Sidebar';

const CommandPalette = lazy(() => import('./CommandPalette'));
const PlaceCall = lazy(() => import('../pages/calls/PlaceCall'));

/** What stands around every page. */
export function Shell() {
  const t = useText();
  const may = useMay();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [isPlacing, setPlacing] = useState(false);
  usePaletteKey(setPaletteOpen);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <aside className="shell-side">
        <Sidebar />
      </aside>
      <div className="shell-body">
        <div className="topbar" role="banner">
          <Drawer />
          <button type="button" className="search" onClick={() => setPaletteOpen(true)}>
            <Search aria-hidden />
            <span>{t('palette.open')}</span>
            <kbd>Ctrl K</kbd>
          </button>
          <LineNotice />
          {may('CALL_PLACE') && (
            <Button kind="primary" onClick={() => setPlacing(true)}>
              <PhoneOutgoing aria-hidden />
              <span className="wide-only">{t('place.open')}</span>
              <span className="hidden narrow-only">{t('place.open')}</span>
            </Button>
          )}
        </div>
        <main id="main" tabIndex={-1}>
          <Suspense fallback={<div className="page"><Skeleton lines={6} /></div>}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>
        {isPaletteOpen && <CommandPalette isOpen setOpen={setPaletteOpen} onPlaceCall={() => setPlacing(true)} />}
        {isPlacing && <PlaceCall isOpen onClose={() => setPlacing(false)} />}
      </Suspense>
    </div>
  );
}

/** Ctrl K or Cmd K opens and closes the palette. */
function usePaletteKey(set: (change: (isOpen: boolean) => boolean) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      set((isOpen) => !isOpen);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [set]);
}

/** The way around on a small screen. */
function Drawer() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <IconButton label={t('nav.open')} className="drawer-button">
          <Menu aria-hidden />
        </IconButton>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content className="drawer" aria-describedby={undefined}>
          <Dialog.Title className="hidden">{t('nav.label')}</Dialog.Title>
          <Sidebar onGo={() => setOpen(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function LineNotice() {
  const t = useText();
  const { line } = useMe().api;
  const state = useSyncExternalStore(line.follow, line.current);
  return (
    <span role="status" className="line-notice">
      {state === 'lost' && t('line.lost')}
    </span>
  );
}

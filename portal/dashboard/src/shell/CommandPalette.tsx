import { Command } from 'cmdk';
import { Bot, PhoneOutgoing } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAsk } from '../api/ask';
import { PaletteAgentsDocument } from '../gql/graphql';
import { useText } from '../i18n/text';
import { change, useLook } from '../theme/look';
import { useMay } from './me';
import { ROOMS } from './places';

interface Props {
  isOpen: boolean;
  setOpen: (open: boolean) => void;
  onPlaceCall: () => void;
}

/** Everything by the keyboard: Ctrl K or Cmd K. */
export default function CommandPalette({ isOpen, setOpen, onPlaceCall }: Props) {
  const t = useText();
  const may = useMay();
  const go = useNavigate();
  const { shade } = useLook();
  const run = (what: () => void) => () => {
    setOpen(false);
    what();
  };
  const places = ROOMS.flatMap((room) => room.places).filter(({ needs }) => may(needs));
  return (
    <Command.Dialog open={isOpen} onOpenChange={setOpen} label={t('palette.label')} overlayClassName="scrim" contentClassName="palette">
      <Command.Input className="palette-input" placeholder={t('palette.hint')} />
      <Command.List className="palette-list" label={t('palette.label')}>
        <Command.Empty className="empty">{t('palette.nothing')}</Command.Empty>
        <Command.Group heading={t('palette.do')}>
          {may('CALL_PLACE') && (
            <Command.Item className="menu-item" onSelect={run(onPlaceCall)}>
              <PhoneOutgoing aria-hidden /> {t('place.open')}
            </Command.Item>
          )}
          <Command.Item className="menu-item" onSelect={run(() => change({ theme: shade === 'dark' ? 'light' : 'dark' }))}>
            {t('palette.theme')}
          </Command.Item>
        </Command.Group>
        <Command.Group heading={t('palette.go')}>
          {places.map(({ path, name, icon: Icon }) => (
            <Command.Item key={path} className="menu-item" onSelect={run(() => void go(path))}>
              <Icon aria-hidden /> {t(name)}
            </Command.Item>
          ))}
        </Command.Group>
        {isOpen && may('AGENT_READ') && <Agents onGo={(path) => run(() => void go(path))()} />}
      </Command.List>
    </Command.Dialog>
  );
}

function Agents({ onGo }: { onGo: (path: string) => void }) {
  const t = useText();
  const [first] = useState(50);
  const { data } = useAsk(PaletteAgentsDocument, { first });
  const agents = data?.agents?.nodes ?? [];
  if (agents.length === 0) return null;
  return (
    <Command.Group heading={t('nav.agents')}>
      {agents.map(({ id, name }) => (
        <Command.Item key={id} value={`${name} ${id}`} className="menu-item" onSelect={() => onGo(`/agents/${id}`)}>
          <Bot aria-hidden /> {name}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

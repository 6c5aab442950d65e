import { UserPlus } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { useText } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { Invitations } from './Invitations';
import { Invite } from './Invite';
import { Members } from './Members';

export default function Team() {
  const t = useText();
  const may = useMay();
  const [isInviting, setInviting] = useState(false);
  const invite = may('MEMBER_WRITE') && <Button kind="primary" onClick={() => setInviting(true)}><UserPlus aria-hidden /> {t('team.invite')}</Button>;
  return (
    <Page title={t('nav.team')} note={t('team.note')} actions={invite}>
      <Tabs.Root defaultValue="members" className="stack">
        <Tabs.List className="tabs" aria-label={t('nav.team')}>
          <Tabs.Trigger value="members" className="tab">{t('team.members')}</Tabs.Trigger>
          {may('MEMBER_READ') && <Tabs.Trigger value="invitations" className="tab">{t('team.invitations')}</Tabs.Trigger>}
        </Tabs.List>
        <Tabs.Content value="members"><Members /></Tabs.Content>
        <Tabs.Content value="invitations"><Invitations /></Tabs.Content>
      </Tabs.Root>
      {isInviting && <Invite onClose={() => setInviting(false)} />}
    </Page>
  );
}

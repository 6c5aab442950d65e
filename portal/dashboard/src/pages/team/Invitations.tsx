import { MailPlus } from 'lucide-react';
import { isDone, useAsk, useDo } from '../../api/ask';
import { InvitationResendDocument, InvitationRevokeDocument, InvitationsDocument, type InvitationsQuery } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Badge, type Tone } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Confirm } from '../../ui/Dialog';
import { Moment } from '../../ui/format';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { tell } from '../../ui/Toasts';

type Invitation = NonNullable<InvitationsQuery['invitations']>['nodes'][number];

const TONES: Record<string, Tone> = { PENDING: 'info', ACCEPTED: 'good', EXPIRED: 'warn', REVOKED: 'neutral' };

export function Invitations() {
  const t = useText();
  const { data, fault, again } = useAsk(InvitationsDocument, {});
  const invitations = data?.invitations?.nodes;
  if (fault && !invitations) return <Failed fault={fault} again={again} />;
  if (!invitations) return <Skeleton lines={4} height={20} />;
  if (invitations.length === 0) return <Card><Empty icon={MailPlus} title={t('team.no-invitations')}>{t('team.no-invitations-note')}</Empty></Card>;
  return (
    <Card flush>
      <div className="table-wrap">
        <table className="table" aria-label={t('team.invitations')}>
          <thead>
            <tr>
              <th scope="col">{t('team.email')}</th>
              <th scope="col">{t('call.status')}</th>
              <th scope="col" className="wide-only">{t('team.roles')}</th>
              <th scope="col" className="wide-only">{t('team.expires')}</th>
              <th scope="col"><span className="hidden">{t('team.change')}</span></th>
            </tr>
          </thead>
          <tbody>{invitations.map((invitation) => <Line key={invitation.id} invitation={invitation} />)}</tbody>
        </table>
      </div>
    </Card>
  );
}

function Line({ invitation }: { invitation: Invitation }) {
  const t = useText();
  const word = useWord();
  const mayWrite = useMay()('MEMBER_WRITE');
  const resend = useDo(InvitationResendDocument);
  const revoke = useDo(InvitationRevokeDocument);
  const { id, email, status, roles, expiresAt, invitedBy } = invitation;
  const isOpen = status === 'PENDING' || status === 'EXPIRED';
  const again = async () => {
    if (isDone(await resend({ input: { invitationId: id } }))) tell('good', t('team.invited', { email }));
  };
  return (
    <tr>
      <td><strong>{email}</strong>{invitedBy && <div className="muted small">{t('team.invited-by', { name: invitedBy.name })}</div>}</td>
      <td><Badge tone={TONES[status]}>{word('invitation', status)}</Badge></td>
      <td className="wide-only">{roles.map((role) => word('role', role)).join(', ')}</td>
      <td className="wide-only muted"><Moment at={expiresAt} /></td>
      <td className="end">
        {mayWrite && isOpen && (
          <span className="row actions">
            <Button size="small" onClick={() => void again()}>{t('team.resend')}</Button>
            <Confirm size="small" label={t('team.revoke')} title={t('team.revoke-title', { email })} note={t('team.revoke-note')} onConfirm={() => revoke({ input: { invitationId: id } })} />
          </span>
        )}
      </td>
    </tr>
  );
}

import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { isDone, useAsk, useDo } from '../../api/ask';
import { MemberRemoveDocument, MembersDocument, MemberUpdateDocument, type MembersQuery, type Role } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { useMay, useMe } from '../../shell/me';
import { Badge, type Tone } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Confirm, Dialog } from '../../ui/Dialog';
import { Moment } from '../../ui/format';
import { Pager, usePageArguments } from '../../ui/Pager';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { tell } from '../../ui/Toasts';
import { RoleChoice } from './RoleChoice';

type Member = NonNullable<MembersQuery['members']>['nodes'][number];

const TONES: Record<string, Tone> = { AVAILABLE: 'good', BUSY: 'bad', BREAK: 'warn', OFFLINE: 'neutral' };

export function Members() {
  const t = useText();
  const { data, fault, again } = useAsk(MembersDocument, usePageArguments(50));
  const members = data?.members;
  if (fault && !members) return <Failed fault={fault} again={again} />;
  return (
    <div className="stack">
      <Card flush>
        {!members && <div className="card-body"><Skeleton lines={4} height={20} /></div>}
        {members?.nodes.length === 0 && <Empty icon={UsersRound} title={t('team.none')} />}
        {members && members.nodes.length > 0 && (
          <div className="table-wrap">
            <table className="table" aria-label={t('team.members')}>
              <thead>
                <tr>
                  <th scope="col">{t('team.name')}</th>
                  <th scope="col">{t('team.roles')}</th>
                  <th scope="col" className="wide-only">{t('team.presence')}</th>
                  <th scope="col" className="wide-only">{t('team.seen')}</th>
                  <th scope="col"><span className="hidden">{t('team.change')}</span></th>
                </tr>
              </thead>
              <tbody>{members.nodes.map((member) => <Line key={member.id} member={member} />)}</tbody>
            </table>
          </div>
        )}
      </Card>
      {members && <Pager info={members.pageInfo} />}
    </div>
  );
}

function Line({ member }: { member: Member }) {
  const t = useText();
  const word = useWord();
  const { viewer } = useMe();
  const may = useMay();
  const [isChanging, setChanging] = useState(false);
  const isSelf = member.id === viewer.member.id;
  return (
    <tr>
      <td><strong>{member.name}</strong>{isSelf && <span className="muted"> · {t('team.you')}</span>}<div className="muted small">{member.email}</div></td>
      <td><span className="row">{member.roles.map((role) => <Badge key={role}>{word('role', role)}</Badge>)}</span></td>
      <td className="wide-only"><Badge tone={TONES[member.presence.state]} beats={false}>{word('presence', member.presence.state)}</Badge></td>
      <td className="wide-only muted">{member.lastSeenAt ? <Moment at={member.lastSeenAt} /> : '–'}</td>
      <td className="end">{may('MEMBER_WRITE') && !member.removedAt && <Button size="small" onClick={() => setChanging(true)}>{t('team.change')}</Button>}</td>
      {isChanging && <Change member={member} onClose={() => setChanging(false)} />}
    </tr>
  );
}

function Change({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useText();
  const update = useDo(MemberUpdateDocument);
  const remove = useDo(MemberRemoveDocument);
  const [roles, setRoles] = useState<readonly Role[]>(member.roles);
  const save = async () => {
    const answer = await update({ input: { memberId: member.id, roles: [...roles] } });
    if (!isDone(answer)) return;
    tell('good', t('do.saved'));
    onClose();
  };
  const takeOut = async () => {
    if (isDone(await remove({ input: { memberId: member.id } }))) onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={member.name} note={member.email}>
      <RoleChoice chosen={roles} onChange={setRoles} />
      <div className="dialog-foot">
        <Confirm label={t('team.remove')} title={t('team.remove-title', { name: member.name })} note={t('team.remove-note')} onConfirm={takeOut} />
        <Button onClick={onClose}>{t('do.cancel')}</Button>
        <Button kind="primary" disabled={roles.length === 0} onClick={() => void save()}>{t('do.save')}</Button>
      </div>
    </Dialog>
  );
}

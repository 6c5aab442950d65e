import { Globe, RefreshCw } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { errorsOf, faultAt, isDone, useAsk, useDo } from '../../api/ask';
import { DomainCheckDocument, DomainCreateDocument, DomainDeleteDocument, DomainsDocument, type DomainsQuery } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Badge, type Tone } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Confirm } from '../../ui/Dialog';
import { Copy } from '../../ui/Copy';
import { TextField } from '../../ui/Field';
import { Moment } from '../../ui/format';
import { Empty, Failed, Skeleton } from '../../ui/states';

type Domain = NonNullable<DomainsQuery['domains']>['nodes'][number];

const TONES: Record<string, Tone> = { PENDING: 'info', VERIFIED: 'good', LAPSING: 'warn', FAILED: 'bad', LOST: 'bad' };

export function Domains() {
  const t = useText();
  const mayWrite = useMay()('DOMAIN_WRITE');
  const { data, fault, again } = useAsk(DomainsDocument, {});
  const domains = data?.domains?.nodes;
  return (
    <div className="stack">
      {mayWrite && <Add again={again} />}
      {fault && <Failed fault={fault} again={again} />}
      {!domains && !fault && <Skeleton lines={4} height={20} />}
      {domains?.length === 0 && <Card><Empty icon={Globe} title={t('domain.none')}>{t('domain.none-note')}</Empty></Card>}
      {domains?.map((domain) => <Shown key={domain.id} domain={domain} again={again} />)}
    </div>
  );
}

function Add({ again }: { again: () => void }) {
  const t = useText();
  const create = useDo(DomainCreateDocument, { showsErrors: true });
  const [name, setName] = useState('');
  const [errors, setErrors] = useState(() => errorsOf(undefined));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await create({ input: { name: name.trim() } });
    setErrors(errorsOf(answer));
    if (!isDone(answer)) return;
    setName('');
    again();
  };
  return (
    <Card>
      <form className="add" onSubmit={(event) => void submit(event)}>
        <TextField label={t('domain.add')} hint={t('domain.add-hint')} placeholder="calls.example.com" dir="ltr" required value={name} fault={faultAt(errors, 'name') ?? errors[0]?.message} onChange={({ target }) => setName(target.value)} />
        <Button kind="primary" type="submit">{t('domain.do-add')}</Button>
      </form>
    </Card>
  );
}

function Shown({ domain, again }: { domain: Domain; again: () => void }) {
  const t = useText();
  const word = useWord();
  const mayWrite = useMay()('DOMAIN_WRITE');
  const check = useDo(DomainCheckDocument);
  const remove = useDo(DomainDeleteDocument);
  const { id, displayName, name, status, problem, proofName, proofText, target, checkedAt } = domain;
  const isProven = status === 'VERIFIED';
  return (
    <Card
      title={<span className="row"><span className="ltr">{displayName}</span><Badge tone={TONES[status]}>{word('domain', status)}</Badge></span>}
      actions={mayWrite && (
        <span className="row">
          <Button size="small" onClick={() => void check({ input: { domainId: id } })}><RefreshCw aria-hidden /> {t('domain.check')}</Button>
          <Confirm size="small" label={t('domain.delete')} title={t('domain.delete-title', { name: displayName })} note={t('domain.delete-note')} onConfirm={async () => { await remove({ input: { domainId: id } }); again(); }} />
        </span>
      )}
    >
      <div className="stack">
        {problem && <div className="alert" data-tone="warn">{word('domain-problem', problem)}</div>}
        {!isProven && <p className="muted">{t('domain.steps')}</p>}
        <dl className="facts records">
          <dt>TXT</dt>
          <dd><code className="ltr">{proofName}</code> <span className="row"><code className="ltr">{proofText}</code><Copy text={proofText} /></span></dd>
          <dt>CNAME</dt>
          <dd><code className="ltr">{name}</code> <span className="row"><code className="ltr">{target}</code><Copy text={target} /></span></dd>
        </dl>
        {checkedAt && <p className="small muted">{t('domain.checked')} <Moment at={checkedAt} /></p>}
      </div>
    </Card>
  );
}

import { Palette } from 'lucide-react';
import { isDone, useAsk, useDo } from '../../api/ask';
import { BrandRollBackDocument, BrandVersionsDocument } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Badge } from '../../ui/Badge';
import { Card } from '../../ui/Card';
import { Confirm } from '../../ui/Dialog';
import { Moment } from '../../ui/format';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { tell } from '../../ui/Toasts';

export function BrandVersions() {
  const t = useText();
  const mayWrite = useMay()('BRAND_WRITE');
  const { data, fault, again } = useAsk(BrandVersionsDocument, {});
  const rollBack = useDo(BrandRollBackDocument);
  const versions = data?.brandVersions?.nodes;
  if (fault) return <Failed fault={fault} again={again} />;
  if (!versions) return <Skeleton />;
  if (versions.length === 0) return <Card><Empty icon={Palette} title={t('brand.unpublished')}>{t('brand.unpublished-note')}</Empty></Card>;
  const back = async (id: string) => {
    if (isDone(await rollBack({ input: { brandVersionId: id } }))) tell('good', t('brand.published'));
  };
  return (
    <Card flush>
      <ul className="settings">
        {versions.map(({ id, number, publishedAt, settings }, index) => (
          <li key={id} className="setting">
            <div className="setting-text">
              <strong>{t('call.version', { number })} · {settings.name}</strong>
              <span className="muted small"><Moment at={publishedAt} /></span>
            </div>
            <span className="swatches" aria-hidden>
              {(['background', 'text', 'primary', 'link'] as const).map((name) => <span key={name} style={{ background: settings.colors[name] }} />)}
            </span>
            {index === 0 ? <Badge tone="good">{t('brand.live')}</Badge> : mayWrite && <Confirm size="small" label={t('brand.back')} title={t('brand.back-title', { number })} note={t('brand.back-note')} onConfirm={() => back(id)} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

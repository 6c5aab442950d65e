import { Tabs } from 'radix-ui';
import { useAsk } from '../../api/ask';
import { BrandDocument } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Page } from '../../ui/Page';
import { Failed, Skeleton } from '../../ui/states';
import { BrandDraft } from './BrandDraft';
import { BrandVersions } from './BrandVersions';
import { Domains } from './Domains';

export default function Brand() {
  const t = useText();
  const may = useMay();
  const { data, fault, again } = useAsk(BrandDocument, {});
  return (
    <Page title={t('nav.brand')} note={t('brand.note')}>
      {fault && <Failed fault={fault} again={again} />}
      <Tabs.Root defaultValue="draft" className="stack">
        <Tabs.List className="tabs" aria-label={t('nav.brand')}>
          <Tabs.Trigger value="draft" className="tab">{t('brand.look')}</Tabs.Trigger>
          <Tabs.Trigger value="versions" className="tab">{t('agent.tab-versions')}</Tabs.Trigger>
          {may('DOMAIN_READ') && <Tabs.Trigger value="domains" className="tab">{t('domain.domains')}</Tabs.Trigger>}
        </Tabs.List>
        <Tabs.Content value="draft">{data?.brand ? <BrandDraft key={data.brand.lockVersion} brand={data.brand} again={again} /> : !fault && <Skeleton lines={8} height={20} />}</Tabs.Content>
        <Tabs.Content value="versions"><BrandVersions /></Tabs.Content>
        <Tabs.Content value="domains"><Domains /></Tabs.Content>
      </Tabs.Root>
    </Page>
  );
}

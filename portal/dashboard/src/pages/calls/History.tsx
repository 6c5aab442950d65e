import { PhoneOff } from 'lucide-react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useAsk } from '../../api/ask';
import { HistoryDocument, type CallDirection, type CallFilter, type CallStatus } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { useFormat } from '../../ui/format';
import { Page } from '../../ui/Page';
import { Pager, usePageArguments } from '../../ui/Pager';
import { Empty, Failed, Skeleton } from '../../ui/states';
import { CallTable } from './CallTable';
import { Filters } from './Filters';

const SIZE = 50;

/** Calls that were; which ones stands in the address, so that a view can be sent to somebody. */
export default function History() {
  const t = useText();
  const { number } = useFormat();
  const [search, setSearch] = useSearchParams();
  const filter = useFilter(search);
  const page = usePageArguments(SIZE);
  const { data, fault, again } = useAsk(HistoryDocument, { filter, ...page });
  const found = data?.calls;
  const isFiltered = Object.keys(filter).length > 0;
  const count = found?.totalCount;
  const note = count === null || count === undefined ? undefined : t('history.count', { count, shown: number(count), most: count >= 10_000 ? 'yes' : 'no' });
  return (
    <Page title={t('history.title')} note={note}>
      <Filters />
      {fault && <Failed fault={fault} again={again} />}
      <Card flush>
        {!found && !fault && <div className="card-body"><Skeleton lines={8} height={20} /></div>}
        {found && found.nodes.length > 0 && <CallTable calls={found.nodes} label={t('history.title')} />}
        {found?.nodes.length === 0 && (
          <Empty
            icon={PhoneOff}
            title={t(isFiltered ? 'history.none-match' : 'history.none')}
            action={isFiltered && <Button onClick={() => setSearch({})}>{t('history.all')}</Button>}
          >
            {t(isFiltered ? 'history.none-match-note' : 'history.none-note')}
          </Empty>
        )}
      </Card>
      {found && <Pager info={found.pageInfo} />}
    </Page>
  );
}

function useFilter(search: URLSearchParams): CallFilter {
  const text = search.toString();
  return useMemo(() => {
    const named = new URLSearchParams(text);
    const statuses = named.getAll('status') as CallStatus[];
    return {
      ...(statuses.length > 0 && { statuses }),
      ...(named.get('direction') && { direction: named.get('direction') as CallDirection }),
      ...(named.get('agent') && { agentId: named.get('agent') }),
      ...(named.get('from') && { queuedFrom: named.get('from') }),
      ...(named.get('until') && { queuedBefore: named.get('until') }),
    };
  }, [text]);
}

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { useText } from '../i18n/text';
import { Button } from './Button';

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor?: string | null;
  endCursor?: string | null;
}

export interface PageArguments {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
}

/** Which page the address names: keyset paging both ways. */
export function usePageArguments(size: number): PageArguments {
  const [search] = useSearchParams();
  const before = search.get('before');
  const after = search.get('after');
  return before ? { last: size, before } : { first: size, after: after ?? undefined };
}

export function Pager({ info }: { info: PageInfo }) {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  if (!info.hasNextPage && !info.hasPreviousPage) return null;
  const go = (name: 'after' | 'before', cursor?: string | null) => {
    const next = new URLSearchParams(search);
    next.delete('after');
    next.delete('before');
    if (cursor) next.set(name, cursor);
    setSearch(next);
  };
  return (
    <nav className="row pager" aria-label={t('pager.label')}>
      <Button size="small" disabled={!info.hasPreviousPage} onClick={() => go('before', info.startCursor)}>
        <ChevronLeft aria-hidden className="turns" />
        {t('pager.newer')}
      </Button>
      <Button size="small" disabled={!info.hasNextPage} onClick={() => go('after', info.endCursor)}>
        {t('pager.older')}
        <ChevronRight aria-hidden className="turns" />
      </Button>
    </nav>
  );
}

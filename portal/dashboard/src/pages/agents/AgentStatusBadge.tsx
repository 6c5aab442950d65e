import type { AgentStatus } from '../../gql/graphql';
import { useWord } from '../../i18n/text';
import { Badge } from '../../ui/Badge';

export function AgentStatusBadge({ status }: { status: AgentStatus }) {
  const word = useWord();
  return <Badge tone={status === 'PUBLISHED' ? 'good' : status === 'DRAFT' ? 'warn' : 'neutral'}>{word('agent-status', status)}</Badge>;
}

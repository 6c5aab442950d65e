import { Link } from 'react-router';
import { useAsk } from '../../api/ask';
import { PlaceCallChoicesDocument } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { Card } from '../../ui/Card';

/** What somebody does first where no call has been yet. */
export function FirstSteps() {
  const t = useText();
  const { data } = useAsk(PlaceCallChoicesDocument, {});
  const hasAgent = (data?.agents?.nodes.length ?? 0) > 0;
  return (
    <Card title={t('first.title')}>
      <ol className="steps">
        <li data-done={hasAgent || undefined}>
          <Link to="/agents">{t('first.agent')}</Link>
          <span className="muted">{t('first.agent-note')}</span>
        </li>
        <li>
          <strong>{t('first.call')}</strong>
          <span className="muted">{t('first.call-note')}</span>
        </li>
        <li>
          <strong>{t('first.watch')}</strong>
          <span className="muted">{t('first.watch-note')}</span>
        </li>
      </ol>
    </Card>
  );
}

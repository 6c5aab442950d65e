import { PhoneOff } from 'lucide-react';
import { useState } from 'react';
import { isDone, useDo } from '../../api/ask';
import { HangUpDocument } from '../../gql/graphql';
import { useText } from '../../i18n/text';
import { Button } from '../../ui/Button';
import { tell } from '../../ui/Toasts';

/** Shows at once that it is being ended, and takes that back when it was not. */
export function HangUp({ callId }: { callId: string }) {
  const t = useText();
  const hangUp = useDo(HangUpDocument);
  const [isEnding, setEnding] = useState(false);
  const end = async () => {
    setEnding(true);
    const answer = await hangUp({ input: { callId } });
    if (isDone(answer)) tell('good', t('call.hung-up'));
    else setEnding(false);
  };
  return (
    <Button kind="danger" disabled={isEnding} onClick={() => void end()}>
      <PhoneOff aria-hidden /> {t(isEnding ? 'call.ending' : 'call.hang-up')}
    </Button>
  );
}

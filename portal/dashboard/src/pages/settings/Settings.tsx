import { Lock } from 'lucide-react';
import { Switch } from 'radix-ui';
import { useState } from 'react';
import { isDone, useAsk, useDo } from '../../api/ask';
import { SettingResetDocument, SettingsDocument, SettingUpdateDocument, type SettingValueInput, type WholeSettingFragment } from '../../gql/graphql';
import { useText, useWord } from '../../i18n/text';
import { useMay } from '../../shell/me';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Failed, Skeleton } from '../../ui/states';
import { tell } from '../../ui/Toasts';

export default function Settings() {
  const t = useText();
  const { data, fault, again } = useAsk(SettingsDocument, {});
  return (
    <Page title={t('nav.settings')} note={t('setting.note')}>
      {fault && <Failed fault={fault} again={again} />}
      <Card flush>
        {!data && !fault && <div className="card-body"><Skeleton lines={8} height={20} /></div>}
        <ul className="settings">
          {data?.settings?.map((setting) => <Line key={setting.name} setting={setting} />)}
        </ul>
      </Card>
    </Page>
  );
}

function Line({ setting }: { setting: WholeSettingFragment }) {
  const t = useText();
  const word = useWord();
  const mayWrite = useMay()('SETTING_WRITE');
  const update = useDo(SettingUpdateDocument);
  const reset = useDo(SettingResetDocument);
  const [wanted, setWanted] = useState<SettingValueInput>();
  const isFixed = !mayWrite || (setting.isLocked && setting.origin !== 'OWN');
  const set = async (value: SettingValueInput) => {
    setWanted(value);
    if (isDone(await update({ input: { name: setting.name, value } }))) tell('good', t('do.saved'));
    setWanted(undefined);
  };
  return (
    <li className="setting">
      <div className="setting-text">
        <strong id={setting.name}>{word('setting', setting.name)}</strong>
        <span className="row small muted">
          <Badge tone={setting.origin === 'OWN' ? 'info' : 'neutral'}>{word('origin', setting.origin)}</Badge>
          {setting.setBy && setting.origin === 'INHERITED' && word('set-by', setting.setBy)}
          {setting.isLocked && <span className="row"><Lock aria-hidden size={13} /> {t('setting.locked')}</span>}
        </span>
      </div>
      <Value setting={setting} wanted={wanted} isFixed={isFixed} onSet={(value) => void set(value)} />
      {mayWrite && setting.origin === 'OWN' && <Button size="small" kind="quiet" onClick={() => void reset({ input: { name: setting.name } })}>{t('setting.reset')}</Button>}
    </li>
  );
}

interface ValueProps {
  setting: WholeSettingFragment;
  wanted?: SettingValueInput;
  isFixed: boolean;
  onSet: (value: SettingValueInput) => void;
}

/** What is chosen is shown at once; when the server refuses, what it was comes back. */
function Value({ setting, wanted, isFixed, onSet }: ValueProps) {
  const t = useText();
  const { isOn, number, language } = setting.value;
  if (typeof isOn === 'boolean') {
    return (
      <Switch.Root className="switch" aria-labelledby={setting.name} checked={wanted?.isOn ?? isOn} disabled={isFixed} onCheckedChange={(next) => onSet({ isOn: next })}>
        <Switch.Thumb />
      </Switch.Root>
    );
  }
  const isNumber = typeof number === 'number' || typeof setting.maximum === 'number';
  const commit = (text: string) => {
    if (text && text !== String(number ?? language)) onSet(isNumber ? { number: Number(text) } : { language: text });
  };
  return (
    <input
      key={String(number ?? language)}
      className="input setting-input"
      aria-labelledby={setting.name}
      type={isNumber ? 'number' : 'text'}
      min={setting.minimum ?? undefined}
      max={setting.maximum ?? undefined}
      placeholder={isNumber ? t('setting.unlimited') : undefined}
      defaultValue={String(number ?? language ?? '')}
      disabled={isFixed}
      onBlur={({ target }) => commit(target.value)}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && commit(currentTarget.value)}
    />
  );
}

import { ChevronsUpDown, ExternalLink, LogOut } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { LANGUAGES, language, speak, useText, type Language } from '../i18n/text';
import { change, useLook, type Theme } from '../theme/look';
import { useMe } from './me';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

export function PersonMenu() {
  const t = useText();
  const { viewer, session } = useMe();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="person">
        <span className="person-letter" aria-hidden>
          {viewer.member.name.slice(0, 1).toUpperCase()}
        </span>
        <span className="person-name">
          <strong>{viewer.member.name}</strong>
          <span className="muted small">{viewer.organization?.name}</span>
        </span>
        <ChevronsUpDown aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={6} collisionPadding={8}>
          <div className="menu-label">{viewer.member.email}</div>
          <div className="menu-line" />
          <Looks />
          <div className="menu-line" />
          <DropdownMenu.Item className="menu-item" asChild>
            <a href={`/graphiql?organization=${encodeURIComponent(viewer.organization?.alias ?? '')}`} target="_blank" rel="noreferrer">
              <ExternalLink aria-hidden /> GraphiQL
            </a>
          </DropdownMenu.Item>
          <DropdownMenu.Item className="menu-item" onSelect={() => void session.signOut()}>
            <LogOut aria-hidden className="turns" /> {t('person.sign-out')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Looks() {
  const t = useText();
  const { theme, direction } = useLook();
  return (
    <>
      <div className="menu-label">{t('person.theme')}</div>
      <DropdownMenu.RadioGroup value={theme} onValueChange={(value) => change({ theme: value as Theme })}>
        {THEMES.map((name) => (
          <DropdownMenu.RadioItem key={name} value={name} className="menu-item">
            {t(`theme.${name}`)}
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
      <div className="menu-label">{t('person.language')}</div>
      <DropdownMenu.RadioGroup value={language()} onValueChange={(value) => speak(value as Language)}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <DropdownMenu.RadioItem key={code} value={code} className="menu-item" lang={code}>
            {name}
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
      <DropdownMenu.CheckboxItem
        className="menu-item"
        checked={direction === 'rtl'}
        onCheckedChange={(isOn) => change({ direction: isOn ? 'rtl' : 'ltr' })}
      >
        {t('person.rtl')}
      </DropdownMenu.CheckboxItem>
    </>
  );
}

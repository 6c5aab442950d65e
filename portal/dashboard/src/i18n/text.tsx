import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { MessageId, Messages } from './en';

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const CHOSEN = 'vocelio.language';

type Values = Record<string, string | number>;
export type Text = (id: MessageId, values?: Values) => string;

/** A sentence of the page in its language. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback((id: MessageId, values?: Values) => intl.formatMessage({ id }, values), [intl]);
}

/** The sentence for a value of an enum, `status.RINGING`; the value itself when the page is older than it. */
export function useWord(): (kind: string, value: string) => string {
  const intl = useIntl();
  return useCallback(
    (kind: string, value: string) => {
      const id = `${kind}.${value}`;
      return intl.messages[id] ? intl.formatMessage({ id }) : value;
    },
    [intl],
  );
}

export function language(): Language {
  const chosen = localStorage.getItem(CHOSEN) ?? navigator.language.slice(0, 2);
  return chosen === 'de' ? 'de' : 'en';
}

export function speak(chosen: Language): void {
  localStorage.setItem(CHOSEN, chosen);
  dispatchEvent(new Event(CHOSEN));
}

export async function load(chosen: Language): Promise<Messages> {
  return chosen === 'de' ? (await import('./de')).messages : (await import('./en')).messages;
}

export function Speaking(props: { first: Messages; timeZone?: string; children: ReactNode }) {
  const [spoken, setSpoken] = useState({ language: language(), messages: props.first });
  useEffect(() => {
    const listen = () => {
      const chosen = language();
      void load(chosen).then((messages) => setSpoken({ language: chosen, messages }));
    };
    addEventListener(CHOSEN, listen);
    return () => removeEventListener(CHOSEN, listen);
  }, []);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);
  return (
    <IntlProvider locale={spoken.language} messages={spoken.messages} timeZone={props.timeZone}>
      {props.children}
    </IntlProvider>
  );
}

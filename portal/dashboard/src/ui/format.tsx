import { useMemo } from 'react';
import { useIntl } from 'react-intl';

/** Seconds of an ISO duration: `PT1H2M3.5S`. */
export function secondsOf(duration: string): number {
  const [, sign, days, hours, minutes, seconds] = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration) ?? [];
  const all = Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return sign === '-' ? -all : all;
}

/** Minutes and seconds as on a clock: `2:05`, `1:02:05`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** Times and figures in the language of the page and the zone of the organization. */
export function useFormat() {
  const { locale, timeZone } = useIntl();
  return useMemo(() => {
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
    const number = new Intl.NumberFormat(locale);
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    const change = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
    return {
      moment: (iso: string) => moment.format(new Date(iso)),
      time: (iso: string) => time.format(new Date(iso)),
      day: (iso: string) => day.format(new Date(iso)),
      number: (value: number) => number.format(value),
      percent: (value: number) => percent.format(value),
      change: (value: number) => change.format(value),
    };
  }, [locale, timeZone]);
}

/** A telephone number or a code: left to right whatever the page does. */
export function Code({ children }: { children: string | null | undefined }) {
  return <span className="ltr mono">{children ?? '–'}</span>;
}

export function Moment({ at }: { at: string }) {
  const { moment } = useFormat();
  return <time dateTime={at}>{moment(at)}</time>;
}

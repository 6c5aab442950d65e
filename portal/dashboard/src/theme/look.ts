import { useSyncExternalStore } from 'react';
import type { BrandColors, HostBrand } from '../boot/brand';
import { isColor, readable } from './contrast';

export type Theme = 'system' | 'light' | 'dark';

/** How the page looks: a choice of the person, kept in this browser, and the brand that is worn. */
export interface Look {
  theme: Theme;
  /** What the theme comes to now. */
  shade: 'light' | 'dark';
  direction: 'ltr' | 'rtl';
  brand: WornBrand;
}

export type WornBrand = Pick<HostBrand, 'name' | 'colors' | 'font' | 'logoUrl' | 'isPoweredByShown'>;

const THEME = 'vocelio.theme';
const DIRECTION = 'vocelio.direction';
const GROUND = { light: '#ffffff', dark: '#15181e' };
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let look: Look | undefined;

/** Dresses the page before anything is drawn. */
export function dress(brand: WornBrand & { faviconUrl?: string | null }): void {
  const address = new URL(location.href);
  const asked = address.searchParams.get('dir');
  if (asked === 'rtl' || asked === 'ltr') localStorage.setItem(DIRECTION, asked);
  const direction = localStorage.getItem(DIRECTION);
  wear({ theme: themeOf(localStorage.getItem(THEME)), direction: direction === 'rtl' ? 'rtl' : 'ltr', brand });
  if (brand.faviconUrl) document.querySelector('link[rel=icon]')?.setAttribute('href', brand.faviconUrl);
  dark.onchange = () => change({});
}

export function change(what: Partial<Pick<Look, 'theme' | 'direction' | 'brand'>>): void {
  if (!look) return;
  if (what.theme) localStorage.setItem(THEME, what.theme);
  if (what.direction) localStorage.setItem(DIRECTION, what.direction);
  wear({ ...look, ...what });
}

export function useLook(): Look {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => look!,
  );
}

function wear({ theme, direction, brand }: Pick<Look, 'theme' | 'direction' | 'brand'>): void {
  const shade = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  look = { theme, shade, direction, brand };
  const root = document.documentElement;
  root.dataset.theme = shade;
  root.dataset.font = brand.font;
  root.dir = direction;
  document.title = brand.name;
  paint(root, brand.colors, GROUND[shade]);
  listeners.forEach((listener) => listener());
}

function paint(root: HTMLElement, { primary, onPrimary }: BrandColors, ground: string): void {
  if (!isColor(primary) || !isColor(onPrimary)) return;
  root.style.setProperty('--brand', primary);
  root.style.setProperty('--on-brand', readable(onPrimary, primary));
  root.style.setProperty('--accent', readable(primary, ground, 5));
}

function themeOf(text: string | null): Theme {
  return text === 'light' || text === 'dark' ? text : 'system';
}

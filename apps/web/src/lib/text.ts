import { nest, type Nested } from '@hallway/i18n/nest';
import { supportedLocale, type Locale } from '@hallway/i18n/locales';
import { createTranslator } from 'use-intl/core';

type Catalogue = Readonly<Record<string, string>>;
export type Text<C extends Catalogue> = ReturnType<
  typeof createTranslator<Extract<Nested<C>, Record<string, unknown>>>
>;

export const locale: Locale = supportedLocale(globalThis.navigator?.languages);

/** The reader's own region for dates and numbers (`en-IN`), as far as it speaks the language of the texts. */
export const formatLocale: string =
  globalThis.navigator?.languages.find((tag) => tag.toLowerCase().startsWith(locale)) ?? locale;

let overrides: Readonly<Record<string, Catalogue | undefined>> = {};

/** Fetches the other locales' words before the first render; English needs no wait. */
export async function loadLocale(): Promise<void> {
  if (locale === 'de') overrides = (await import('@hallway/i18n/de/index')).flat as typeof overrides;
  document.documentElement.lang = locale;
}

const translators = new Map<object, unknown>();

/**
 * The words of one feature, typed by key and ICU argument: `const t = textOf({ rsvps })`, then `t('seatsLeft', { count })`.
 * The catalogue is imported by who uses it, so its text travels in that chunk and not in the first route's.
 */
export function textOf<const C extends Catalogue>(feature: Record<string, C>): Text<C> {
  const [name, catalogue] = Object.entries(feature)[0]!;
  let translator = translators.get(catalogue) as Text<C> | undefined;
  if (!translator) {
    const messages = nest({ ...catalogue, ...overrides[name] }) as Nested<C>;
    translator = createTranslator({ locale, messages } as never) as Text<C>;
    translators.set(catalogue, translator);
  }
  return translator;
}

import type {} from 'use-intl';
import type { Messages } from './en/index.ts';
import type { Locale } from './locales.ts';

export { createTranslator, type Translator } from './translator.ts';
export { defaultLocale, locales, supportedLocale, type Locale } from './locales.ts';
export type { Feature, MessageKey, Messages } from './en/index.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

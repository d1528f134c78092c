import { createTranslator as createIntlTranslator } from 'use-intl/core';
import { flat as de } from './de/index.ts';
import { flat, messages, type Messages } from './en/index.ts';
import type { Locale } from './locales.ts';
import { nest } from './nest.ts';

export type Translator = ReturnType<typeof build>;

function withEnglishFallback(own: Partial<Record<string, Readonly<Record<string, string>>>>): Messages {
  return Object.fromEntries(
    Object.entries(flat).map(([feature, texts]) => [feature, nest({ ...texts, ...own[feature] })]),
  ) as unknown as Messages;
}

function build(locale: Locale) {
  return createIntlTranslator<Messages>({
    locale,
    messages: locale === 'en' ? messages : withEnglishFallback({ de }[locale]),
    timeZone: 'UTC',
    onError(error) {
      throw error;
    },
  });
}

const translators = new Map<Locale, Translator>();

/**
 * The translator for the server and the mails: `t('mails.rsvp-confirmed.subject', { meetup })`. Compiled once per locale.
 * A missing key or argument throws: both are mistakes of ours, and the types find them first.
 */
export function createTranslator(locale: Locale): Translator {
  let translator = translators.get(locale);
  if (!translator) translators.set(locale, (translator = build(locale)));
  return translator;
}

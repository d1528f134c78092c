import { issues } from '@hallway/i18n/en/issues';
import { textOf } from './text.ts';

/** Names the contract gives its rules, and zod its formats. */
const rules = {
  email: 'email',
  url: 'url',
  slug: 'slug',
  'wall-time': 'time',
  'unknown-time-zone': 'timeZone',
  'six-digits': 'code',
  'one-of-series-meetup': 'missing',
  'control-characters': 'hidden',
  invisible: 'missing',
  'out-of-range': 'time',
  'invalid-date': 'time',
  'too-long': 'days',
  'closes-before-open': 'order',
  language: 'other',
  colour: 'other',
} as const satisfies Record<string, keyof typeof issues>;

const isRule = (name: string | undefined): name is keyof typeof rules => name !== undefined && name in rules;

interface Issue {
  code?: string;
  message?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  origin?: string;
  format?: string;
  input?: unknown;
}

/** What is wrong with one field, in words that say what to do. Takes zod's issues and the API's alike. */
export function issueText({ code, message, minimum, maximum, origin, format, input }: Issue): string {
  const t = textOf({ issues });
  const nothing = input === undefined || input === null || input === '';
  if (code === 'too_small') {
    if (origin === 'array') return t('tooFew', { count: Number(minimum ?? 1) });
    if (origin === 'string' || origin === undefined)
      return Number(minimum ?? 1) <= 1 ? t('missing') : t('tooShort', { count: Number(minimum) });
    return t('tooLow', { count: Number(minimum ?? 0) });
  }
  if (code === 'too_big') {
    if (maximum === undefined) return t('tooBig');
    return origin === 'array'
      ? t('tooMany', { count: Number(maximum) })
      : origin === 'string'
        ? t('tooLong', { count: Number(maximum) })
        : t('tooHigh', { count: Number(maximum) });
  }
  if ((code === 'invalid_type' || code === 'invalid_value') && nothing) return t('missing');
  const rule = [message, format, code].find(isRule);
  return t(rule ? rules[rule] : 'other');
}

/** The contract's own names for what is wrong stand where zod has its sentences; everything else is a sentence already. */
export const messageText = (message: string): string =>
  isRule(message) ? textOf({ issues })(rules[message]) : message;

import { issues } from '@hallway/i18n/en/issues';
import { textOf } from './text.ts';

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
  const named = code === 'invalid_format' ? format : code;
  if (named === 'email') return t('email');
  if (named === 'url') return t('url');
  if (message === 'slug' || named === 'slug') return t('slug');
  if (message === 'wall-time') return t('missing');
  if (message === 'unknown-time-zone') return t('timeZone');
  return t('other');
}

import { common } from '@hallway/i18n/en/common';
import type { MeetupCard } from '@hallway/contracts';
import { textOf } from './text.ts';

/** `MIT College, Pune`, `MIT College, Pune and online`, or that it is online; empty while not fixed. */
export function placeOf({ venueName, city, online }: Pick<MeetupCard, 'venueName' | 'city' | 'online'>): string {
  const t = textOf({ common });
  if (online && !venueName) return t('online');
  const place = [venueName, city].filter(Boolean).join(', ');
  return online ? t('hybrid', { place }) : place;
}

import { common } from '@hallway/i18n/en/common';
import type { MeetupCard } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';

/** `MIT College, Pune`, or that it is online; empty while not fixed. */
export const placeOf = ({ venueName, city, online }: Pick<MeetupCard, 'venueName' | 'city' | 'online'>): string =>
  online && !venueName ? textOf({ common })('online') : [venueName, city].filter(Boolean).join(', ');

import type { KeepApartWarning } from '@hallway/contracts';
import type { Warning } from './keep-apart-rules.ts';

export function toWarningView(
  { key, kind, about, meetup }: Warning,
  answer: KeepApartWarning['answer'],
): KeepApartWarning {
  const { slug, title, level, startsAt, timeZone } = meetup;
  return { key, kind, about, answer, meetup: { slug, title, level, startsAt: startsAt.toISOString(), timeZone } };
}

import { factsOf, type Level, type MailChoice, type NotificationKind } from '@hallway/contracts';

/** What cannot be switched off takes no choice; what has no level of its own is had or not. Null: no choice of one's own. */
export function fits(kind: NotificationKind, choice: MailChoice | null): boolean {
  const { transactional, byLevel = false } = factsOf(kind);
  if (transactional) return false;
  return byLevel || (choice !== 'newbie' && choice !== 'advanced');
}

/** Whether a mail about something of that level is wanted; null: it has no level. */
export function unwanted(choice: MailChoice, level: Level | null): 'switched-off' | 'other-level' | null {
  if (choice === 'off') return 'switched-off';
  return choice === 'on' || level === null || level === choice ? null : 'other-level';
}

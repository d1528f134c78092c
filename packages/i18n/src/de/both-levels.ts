import type { bothLevels as en } from '../en/both-levels.ts';

export const bothLevels = {
  'topic.description':
    'Demnächst: {newbie, plural, =0 {kein Einsteiger-Treffen} one {# Einsteiger-Treffen} other {# Einsteiger-Treffen}}, {advanced, plural, =0 {kein Treffen für Fortgeschrittene} one {# Treffen für Fortgeschrittene} other {# Treffen für Fortgeschrittene}}.',
} as const satisfies Partial<Record<keyof typeof en, string>>;

import type { levels as en } from '../en/levels.ts';

export const levels = {
  'word.newbie': 'Einsteiger',
  'word.advanced': 'Fortgeschritten',
  'meaning.newbie': 'Für alle, die neu im Thema sind. Vorausgesetzt wird nur, was dasteht.',
  'meaning.advanced': 'Geht von der ersten Minute an in die Tiefe. Was du mitbringen solltest, steht dabei.',
  'promise.newbie': 'Von Anfang an erklärt',
  'promise.advanced': 'Keine Einführung, gleich in die Tiefe',
  assumes: 'Das solltest du kennen',
  assumesNothing: 'Setzt nichts voraus',
  outcomes: 'Danach kannst du',
  both: 'Beide',
  lens: 'Niveau',
  'hidden.newbie': '{count, plural, one {# Einsteiger-Treffen} other {# Einsteiger-Treffen}} ausgeblendet',
  'hidden.advanced':
    '{count, plural, one {# Treffen für Fortgeschrittene} other {# Treffen für Fortgeschrittene}} ausgeblendet',
  showHidden: 'Zeigen',
} as const satisfies Partial<Record<keyof typeof en, string>>;

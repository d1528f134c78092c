/** The fit check: what one knows against what a meetup or talk takes for granted. */
export const fit = {
  ask: 'Tick what is true for you',
  askHelp: 'Once said, it counts for every meetup and talk that takes it for granted. Only you see it.',
  askVisitor: 'Kept in this browser only. Sign in, and it counts everywhere and on every device.',
  'verdict.untold':
    '{total, plural, one {One thing is taken for granted here.} other {# things are taken for granted here.}} Does it fit you?',
  'verdict.fits': '{total, plural, one {You said yes to it. It fits.} other {You said yes to all #. It fits.}}',
  'verdict.missing': 'You said yes to {known, number} of {total, number}.',
  missing: 'Missing:',
  counterpart: 'On the same topic, explained from the start:',
  noCounterpart: 'Come anyway if you like. Nobody checks.',
  check: 'Check the fit',
  said: 'Noted: “{sentence}”',
  tookBack: 'Taken back: “{sentence}”',
  takenOver:
    'What you ticked before signing in is on your list now ({count, plural, one {# sentence} other {# sentences}}).',
  title: 'What I know',
  lead: 'What you said yes to on the pages of meetups and talks. It tells you whether an advanced meetup fits, nobody else.',
  empty: 'You have not ticked anything yet',
  emptyText: 'Advanced meetups and talks say what they take for granted. Tick what is true for you there, once.',
  emptyAction: 'Explore advanced meetups',
  since: 'Said {date}',
  remove: 'Take back',
  removeNamed: 'Take back: {sentence}',
} as const;

/** Coming to every meetup of a series. */
export const standing = {
  title: 'Come every time',
  lead: 'Say it once: each coming meetup of the level you choose gets your RSVP when it is published, as long as there are seats. You can always say no to a single one.',
  every: 'Every {level} meetup',
  offer: 'Come to every {level} meetup of {series}',
  stands: 'You come to every {level} meetup of {series}.',
  change: 'Change it',
  answered:
    '{going, plural, =0 {No seat yet} one {You have a seat at # coming meetup} other {You have a seat at # coming meetups}}{waitlisted, plural, =0 {.} other {, and wait for # more.}}',
  none: 'No meetup of it is published yet. The next one is answered for you.',
  signIn: 'Sign in to come every time',
  done: 'From now on you come to every {level} meetup.',
  changed: 'Your standing RSVP is changed.',
  end: 'End it',
  endNamed: 'End the standing RSVP on {series}',
  'ending.title': 'Come no more every time?',
  'ending.text': 'Coming meetups are answered no more. What about the answers it gave already?',
  'ending.keep': 'Keep them',
  'ending.keepHelp': 'You go to those meetups and leave the rest.',
  'ending.cancel': 'Cancel them too',
  'ending.cancelHelp':
    '{count, plural, one {# seat or place in a queue goes} other {# seats and places in queues go}} to others at once.',
  ended: 'Your standing RSVP has ended.',
  'mine.title': 'Every time',
  'mine.empty': 'You come to no series every time',
  'mine.emptyText': 'On the page of a series you can say once that you come to every meetup of your level.',
  'mine.action': 'Find a community',
} as const;

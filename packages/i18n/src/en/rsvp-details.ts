/** What one says with an RSVP: guests, answers, a note. */
export const rsvpDetails = {
  title: 'A few words with your RSVP',
  changeTitle: 'Your RSVP',
  guests: 'Who comes along?',
  guestsOption: '{count, plural, =0 {Only me} one {Me and 1 guest} other {Me and # guests}}',
  guestsHelp: 'People without an RSVP of their own. Each takes a seat.',
  guestsWait:
    '{free, plural, =0 {All seats are taken: you will be on the waitlist.} one {One seat is free. Who comes with more people waits until all fit.} other {# seats are free. Who comes with more people waits until all fit.}}',
  guestsFull: 'More guests can come only while seats are free and nobody waits.',
  choose: 'Choose one',
  answerNeeded: 'The organisers need an answer to this.',
  note: 'Note to the organisers',
  noteHelp: 'Only they read it.',
  ask: 'Send my request',
  go: 'I am coming',
  wait: 'Join the waitlist',
  save: 'Save',
  saved: 'Your RSVP is changed.',
} as const;

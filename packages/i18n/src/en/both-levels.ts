/** Newbie and advanced against each other: month by month, and on one topic. */
export const bothLevels = {
  'topic.description':
    'Coming: {newbie, plural, =0 {no newbie meetup} one {# newbie meetup} other {# newbie meetups}}, {advanced, plural, =0 {no advanced meetup} one {# advanced meetup} other {# advanced meetups}}.',
  'topic.eyebrow': 'Topic',
  'topic.lead': 'Both ways in: explained from the start, and straight to the depth.',
  'topic.upcoming': 'Coming up',
  'topic.past': 'Before',
  'topic.none.newbie': 'No newbie meetup on it is planned.',
  'topic.none.advanced': 'No advanced meetup on it is planned.',
  'topic.propose': 'Give a talk on it',
  'topic.nonePast': 'None so far.',
  'topic.all': 'Show all {count, number}',
  'balance.title': 'Balance of the levels',
  'balance.help': 'Meetups month by month: newbie above the line, advanced below it.',
  'balance.label':
    'Newbie and advanced meetups by month, from {from} to {to}: {newbie, number} newbie and {advanced, number} advanced.',
  'balance.table': 'As a table',
  'balance.month': 'Month',
  'balance.empty': 'No meetups in this year and a half',
} as const;

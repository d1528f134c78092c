/** Warnings that keep the levels apart, for organisers. */
export const keepApart = {
  title: 'Keeping the levels apart',
  help: 'Warnings, not walls. Say why it is meant so, and it is quiet until something changes.',
  'newbies-at-once': 'Two newbie offers at the same time: “{about}” competes for the same newcomers.',
  'no-newbie-before':
    'No newbie meetup on {about} in the six months before. Newcomers to the topic have no way up to this one.',
  'three-in-a-row.newbie': 'The third newbie day in a row, after {about}. Those who know the ground get nothing.',
  'three-in-a-row.advanced': 'The third advanced day in a row, after {about}. Newcomers get nothing.',
  'unexplained-prerequisites': 'A newbie talk that asks for something it does not list: {about}',
  answer: 'Say why it is meant so',
  reason: 'Why is it meant so?',
  reasonHelp: 'For the other organisers. It is kept with your name and the date.',
  save: 'Keep the reason',
  answered: 'Meant so: {reason}',
  answeredBy: '{name}, {date}',
  gone: 'somebody who left',
  withdraw: 'Take the reason back',
  saved: 'The reason is kept. The warning is quiet now.',
  quiet: '{count, plural, one {# warning answered with a reason} other {# warnings answered with a reason}}',
} as const;

/** The front page. Carried by the first route: keep it short. */
export const home = {
  lead: 'Every meetup is for newcomers or for people who already run the thing, never vaguely for both. It says what it takes for granted, the agenda keeps to it, and you know before you come.',
  'level.newbie': 'New to it? Everything is explained from the start.',
  'level.advanced': 'Run it already? Depth from the first minute.',
  count: '{count, plural, =0 {Nothing planned yet} one {# coming meetup} other {# coming meetups}}',
  coming: 'Coming up',
  all: 'All coming meetups',
  communities: 'Communities',
  allCommunities: 'All communities',
  hello: 'Hello, {name}',
  next: 'Your next meetups',
  allMine: 'All my meetups',
  'empty.title': 'Nothing is planned yet',
  'empty.text': 'Communities announce their meetups here. Open one and plan the first.',
  'hiddenAll.title': 'No {level, select, newbie {newbie} other {advanced}} meetup is planned',
  'hiddenAll.text':
    '{count, plural, one {There is # meetup of the other level.} other {There are # meetups of the other level.}}',
} as const;

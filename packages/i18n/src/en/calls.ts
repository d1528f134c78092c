/** The open calls of all communities. */
export const calls = {
  title: 'Open calls for talks',
  lead: 'Communities that look for speakers now. A first talk is welcome everywhere.',
  teaser: 'Speak at one of these',
  all: 'All open calls',
  empty: 'No call is open right now',
  emptyText: 'Communities announce their calls here and on their own pages.',
  emptyAction: 'Find a community',
  'hiddenAll.title': 'No call is for {level, select, newbie {newbie} other {advanced}} talks',
  'hiddenAll.text':
    '{count, plural, one {There is # call for the other level.} other {There are # calls for the other level.}}',
} as const;

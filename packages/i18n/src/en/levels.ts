/** The two levels: the word, one line of meaning, and the words around the lens. */
export const levels = {
  'word.newbie': 'Newbie',
  'word.advanced': 'Advanced',
  'meaning.newbie': 'Made for people new to the subject. Nothing is taken for granted unless it is listed.',
  'meaning.advanced': 'Goes deep from the first minute. What you should bring along is listed.',
  'promise.newbie': 'Explained from the start',
  'promise.advanced': 'No introduction, straight to the depth',
  assumes: 'You should know',
  assumesNothing: 'Assumes nothing',
  outcomes: 'Afterwards you can',
  both: 'Both',
  lens: 'Level',
  'hidden.newbie': '{count, plural, one {# newbie meetup} other {# newbie meetups}} not shown',
  'hidden.advanced': '{count, plural, one {# advanced meetup} other {# advanced meetups}} not shown',
  'hiddenTasks.newbie': '{count, plural, one {# newbie task} other {# newbie tasks}} not shown',
  'hiddenTasks.advanced': '{count, plural, one {# advanced task} other {# advanced tasks}} not shown',
  'hiddenCalls.newbie':
    '{count, plural, one {# call for a newbie meetup} other {# calls for newbie meetups}} not shown',
  'hiddenCalls.advanced':
    '{count, plural, one {# call for an advanced meetup} other {# calls for advanced meetups}} not shown',
  'hiddenProposals.newbie': '{count, plural, one {# newbie proposal} other {# newbie proposals}} not shown',
  'hiddenProposals.advanced': '{count, plural, one {# advanced proposal} other {# advanced proposals}} not shown',
  'hiddenHits.newbie': '{count, plural, one {# newbie result} other {# newbie results}} not shown',
  'hiddenHits.advanced': '{count, plural, one {# advanced result} other {# advanced results}} not shown',
  showHidden: 'Show',
} as const;

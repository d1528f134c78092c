/** What is wrong with one field and what to do about it. Carried by pages with a form. */
export const issues = {
  missing: 'Fill this in.',
  tooShort: 'Write at least {count, plural, one {# character} other {# characters}}.',
  tooLong: 'Keep it to {count, plural, one {# character} other {# characters}}.',
  tooFew: 'Give at least {count, plural, one {one} other {#}}.',
  tooMany: 'At most {count, number} fit here.',
  tooLow: 'Choose {count, number} or more.',
  tooHigh: 'Choose {count, number} or less.',
  tooBig: 'Make this shorter.',
  email: 'Write a full e-mail address, like asha@example.org.',
  url: 'Write a full address, beginning with https://.',
  slug: 'Use lower-case letters, digits and single hyphens.',
  time: 'Give a date and a time.',
  code: 'The code has six digits.',
  timeZone: 'Choose a time zone from the list.',
  other: 'This does not fit here. Check it once more.',
} as const;

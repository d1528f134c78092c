/** One's own data: taking it along, deleting the account; what communities keep. */
export const privacy = {
  tab: 'My data',
  'export.title': 'Take it along',
  'export.text':
    'Everything that is kept about you, as one archive of readable files: your account, answers to meetups, talks, patches, mails to you and the rest. Nothing about other people.',
  'export.action': 'Download the archive',
  'delete.title': 'Delete the account',
  'delete.text': 'At once and for good. Nobody, not even the admins of this site, can bring it back.',
  'delete.seats':
    '{count, plural, =0 {You have no seat at a coming meetup} one {# coming seat goes to whoever waits} other {# coming seats go to those who wait}}.',
  'delete.talks': '{count, plural, one {# coming talk is withdrawn} other {# coming talks are withdrawn}}.',
  'delete.past':
    '{count, plural, =0 {No past meetup knows you} one {# past meetup keeps a count without your name} other {# past meetups keep counts without your name}}.',
  'delete.patches':
    '{count, plural, one {# patch stays} other {# patches stay}}, without your account; the commits keep the author they were made with.',
  'delete.comments': 'What you wrote in discussions stays under “Former member”; delete it before if it should not.',
  'delete.handOver': 'You are the only organiser of {community}. Make somebody else an organiser before you go.',
  'delete.members': 'Choose somebody',
  'delete.keepName': 'Keep my name on talks I gave',
  'delete.email': 'Your address, to be sure',
  'delete.emailHelp': 'Type {email}',
  'delete.action': 'Delete my account for good',
  'delete.ask': 'Delete your account?',
  'delete.askText': 'This cannot be undone. If you want your data, download the archive first.',
  'retention.title': 'What is kept, and for how long',
  'retention.text': 'Counts stay; who said what and who was there is forgotten after these days.',
  'retention.answers': 'Answers and notes',
  'retention.answersHelp': 'Days after a meetup. Catering needs them for a week, not for years.',
  'retention.attendance': 'Who was there',
  'retention.attendanceHelp': 'Days after a meetup. Figures on newcomers look back only so far.',
  'retention.saved': 'From the next night on, older answers are forgotten.',
} as const;

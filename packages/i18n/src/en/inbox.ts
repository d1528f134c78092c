/** Notifications inside the application. */
export const inbox = {
  title: 'Notifications',
  bell: '{count, plural, =0 {Notifications} one {Notifications, # unread} other {Notifications, # unread}}',
  empty: 'Nothing has happened yet',
  emptyText: 'Answers to your comments, seats that come free and news of your talks stand here.',
  emptyAction: 'Find a meetup',
  readAll: 'Mark all as read',
  unread: 'Unread',
  mails: 'Choose which of them come as mail',
} as const;

/** Members who allow everybody to see them. */
export const people = {
  title: 'People of {community}',
  link: 'People who show themselves',
  lead: 'Members who chose to be listed. Nobody is by default.',
  search: 'Search by name',
  none: 'Nobody is listed yet',
  noneText: 'Members choose in their settings whether they stand here.',
  noneFound: 'Nobody of that name is listed',
  settings: 'Your settings',
  bio: 'About',
  communities: 'Communities',
  talks: 'Talks',
  noTalks: 'No talk on a public meetup yet.',
  notPublic: 'Only you see this page',
  notPublicText: 'Others find nothing here until you allow it in your settings.',
} as const;

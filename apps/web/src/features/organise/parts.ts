import type { CommunityRole } from '@hallway/contracts';

/** Organisers may do what every other role may. */
export const hasRole = (roles: readonly CommunityRole[], role: CommunityRole): boolean =>
  roles.includes(role) || roles.includes('organiser');

/** The parts of a community's management and the role that opens each, as the endpoints behind them ask for it. */
export const communityParts = {
  overview: 'organiser',
  calls: 'organiser',
  panel: 'panellist',
  series: 'organiser',
  figures: 'organiser',
  checklists: 'organiser',
  members: 'organiser',
  announcements: 'organiser',
  invitations: 'organiser',
  reports: 'organiser',
  import: 'organiser',
  settings: 'organiser',
} as const satisfies Record<string, CommunityRole>;

/** The same for one meetup. */
export const meetupParts = {
  edit: 'organiser',
  agenda: 'organiser',
  attendees: 'volunteer',
  checkIn: 'volunteer',
  announcements: 'organiser',
  checklist: 'volunteer',
  roster: 'volunteer',
  retrospective: 'volunteer',
  mails: 'organiser',
  truth: 'panellist',
} as const satisfies Record<string, CommunityRole>;

/** The parts somebody with these roles may open, in their order: no tab leads to a refusal. */
export const openParts = <Part extends string>(
  parts: Readonly<Record<Part, CommunityRole>>,
  roles: readonly CommunityRole[],
): Part[] => (Object.keys(parts) as Part[]).filter((part) => hasRole(roles, parts[part]));

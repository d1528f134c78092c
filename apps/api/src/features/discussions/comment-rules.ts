/** So much may one person write in so many minutes: faster is no conversation. */
export const commentPace = { count: 10, minutes: 10 };
export const reportPace = { count: 20, minutes: 24 * 60 };

/** Reports by so many members who were there before the comment hide it until an organiser has looked. */
export const reportsToHide = 3;

/** For their first day people may put this many links into a comment. */
export const linksOfNewcomer = 2;
const newForHours = 24;

/** Web addresses in a Markdown text, written out or behind words. */
export const countLinks = (body: string): number => body.match(/\bhttps?:\/\/|\bwww\.|\]\(\s*\/\//gi)?.length ?? 0;

/** Members who were given a role are known, however new. */
export function hasTooManyLinks(
  body: string,
  { joinedAt, roles, now }: { joinedAt: Date; roles: readonly string[]; now: Date },
): boolean {
  const isNew = roles.length === 0 && now.getTime() - joinedAt.getTime() < newForHours * 3_600_000;
  return isNew && countLinks(body) > linksOfNewcomer;
}

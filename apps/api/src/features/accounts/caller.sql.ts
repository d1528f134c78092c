import type { Member } from '../../platform/auth/caller.ts';

/** Who calls, as sessions and tokens find them; `stale` when the last use is to be noted again. */
export interface CallerRow extends Member {
  stale: boolean;
}

/** SQL: the columns of a `Member` from `members m`. */
export const callerColumns = `m.id, m.name, m.email, m.site_admin AS "siteAdmin", m.locale, m.time_zone AS "timeZone"`;

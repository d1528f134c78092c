/** Who calls, as sessions and tokens find them; `stale` when the last use is to be noted again. */
export interface CallerRow {
  id: string;
  name: string;
  email: string;
  siteAdmin: boolean;
  locale: string;
  timeZone: string;
  stale: boolean;
}

/** SQL: the columns of a `CallerRow` that come from `members m`. */
export const callerColumns = `m.id, m.name, m.email, m.site_admin AS "siteAdmin", m.locale, m.time_zone AS "timeZone"`;

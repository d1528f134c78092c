import type { Store } from './store.ts';
import { newId } from '../../../src/platform/database/new-id.ts';

export interface GivenMember {
  id: string;
  name: string;
  email: string;
  siteAdmin: boolean;
  locale: string;
  timeZone: string;
}

let count = 0;

export const givenMembers = (database: Store) => ({
  async member(fields: Partial<GivenMember> = {}): Promise<GivenMember> {
    const number = ++count;
    const member: GivenMember = {
      id: newId(),
      name: `Member ${number}`,
      email: `member-${number}-${newId().slice(-6)}@example.org`,
      siteAdmin: false,
      locale: 'en',
      timeZone: 'UTC',
      ...fields,
    };
    await database.pool.query(
      `INSERT INTO members (id, name, email, email_verified, site_admin, locale, time_zone) VALUES ($1, $2, $3, true, $4, $5, $6)`,
      [member.id, member.name, member.email, member.siteAdmin, member.locale, member.timeZone],
    );
    return member;
  },
});

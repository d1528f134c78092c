import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Database } from '../../platform/database/database.ts';
import { demoAccounts, MembersRepository } from '../accounts/index.ts';
import { guests } from './content/people.ts';

export type Role = (typeof demoAccounts)[number]['account'];

export interface Cast {
  as(who: Role | number): MemberCaller;
  guests: MemberCaller[];
}

const slug = (index: number) => `guest-${String(index + 1).padStart(2, '0')}@demo.hallway.example`;

/** The people of the demo: those anybody may be with one click, and their guests. */
@Injectable()
export class DemoCast {
  constructor(
    private readonly members: MembersRepository,
    private readonly database: Database,
  ) {}

  async gather(): Promise<Cast> {
    const known = new Map<Role, MemberCaller>();
    for (const { account, name, email, timeZone } of demoAccounts)
      known.set(account, await this.#person({ name, email, timeZone }));
    const callers: MemberCaller[] = [];
    for (const [index, { name, timeZone }] of guests.entries())
      callers.push(await this.#person({ name, email: slug(index), timeZone }));
    return {
      guests: callers,
      as: (who) => (typeof who === 'number' ? callers[who % callers.length]! : known.get(who)!),
    };
  }

  #person({ name, email, timeZone }: { name: string; email: string; timeZone: string }): Promise<MemberCaller> {
    return this.database.transaction(async (tx) => {
      const { member } = await this.members.ensure(tx, { email, name });
      await this.members.change(tx, member.id, { timeZone, directoryConsent: true });
      const { id, siteAdmin, locale } = member;
      return { member: { id, name, email, siteAdmin, locale, timeZone }, via: 'cookie', scopes: new Set() };
    });
  }
}

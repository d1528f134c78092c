import { toWallTime } from '@hallway/time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { ChecklistsService } from '../checklists/index.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import { RetrospectivesService } from '../retrospectives/index.ts';
import { RosterService, ShiftsService } from '../roster/index.ts';
import type { Cast } from './cast.ts';
import { lessons, outcomes, shifts } from './content/house-keeping.ts';

/** A meetup that was looked back upon, the next one being prepared, and who came to those before. */
@Injectable()
export class SeedHouseKeeping {
  constructor(
    private readonly checklists: ChecklistsService,
    private readonly retrospectives: RetrospectivesService,
    private readonly shifts: ShiftsService,
    private readonly roster: RosterService,
    private readonly meetups: MeetupsService,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async seed({ community, last, next }: { community: string; last: string; next: string }, cast: Cast): Promise<void> {
    const organiser = cast.as('organiser');
    await this.#team(community, cast);
    await this.#turnout();
    const { items } = await this.checklists.get(last, organiser);
    for (const { words, result, note } of outcomes) {
      const item = items.find(({ text }) => text.includes(words));
      if (item)
        await this.checklists.judge({ params: { itemId: item.id }, query: {}, body: { result, note } }, organiser);
    }
    for (const { action = '', area = 'other', ...lesson } of lessons)
      await this.retrospectives.add(
        { params: { meetup: last }, query: {}, body: { ...lesson, action, area } },
        organiser,
      );
    const ahead = await this.checklists.get(next, organiser);
    for (const { id } of ahead.items.slice(0, 3)) await this.checklists.tick(id, true, organiser);
    await this.#shifts(next, cast);
  }

  async #team(community: string, cast: Cast): Promise<void> {
    const { id } = await this.communities.bySlug(community);
    for (const { member } of [cast.as(0), cast.as(2)]) {
      await this.database.transaction((tx) => this.memberships.ensureMember(tx, id, member.id));
      await this.memberships.setRoles({ community, memberId: member.id }, ['volunteer'], cast.as('organiser').member);
    }
  }

  async #shifts(meetup: string, cast: Cast): Promise<void> {
    const organiser = cast.as('organiser');
    const { startsAt, timeZone, community } = await this.meetups.get(meetup, organiser);
    const { id: communityId } = await this.communities.bySlug(community.slug);
    const at = (minutes: number) =>
      toWallTime(new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(), timeZone);
    for (const { from, to, who, title = '', note = '', ...fields } of shifts) {
      const body = {
        ...fields,
        title,
        note,
        wallStart: at(from),
        wallEnd: at(to),
        openTo: 'members' as const,
        leaveHours: 24,
      };
      const { id } = await this.shifts.add({ params: { meetup }, query: {}, body }, organiser);
      for (const guest of who) {
        const caller = cast.as(guest);
        await this.database.transaction((tx) => this.memberships.ensureMember(tx, communityId, caller.member.id));
        await this.roster.take(id, caller);
      }
    }
  }

  /** What the door knew of past meetups, and answers that came over weeks instead of in the minute of seeding. */
  async #turnout(): Promise<void> {
    const now = this.clock.now();
    await this.database.pool.query(
      `INSERT INTO attendances (id, meetup_id, member_id, present, recorded_at)
       SELECT gen_random_uuid(), m.id, r.member_id, row_number() OVER (PARTITION BY m.id ORDER BY r.member_id) % 5 <> 2, m.starts_at
       FROM rsvps r JOIN meetups m ON m.id = r.meetup_id WHERE m.ends_at < $1 AND r.status = 'going' ON CONFLICT DO NOTHING`,
      [now],
    );
    await this.database.pool.query(
      `INSERT INTO attendances (id, meetup_id, name, walk_in, recorded_at)
       SELECT gen_random_uuid(), m.id, 'Walk-in', true, m.starts_at FROM meetups m, generate_series(1, 2) WHERE m.ends_at < $1 AND m.level = 'newbie'`,
      [now],
    );
    await this.database.pool.query(
      `UPDATE rsvps r SET created_at = $1::timestamptz - n.place * interval '31 hours'
       FROM (SELECT r.meetup_id, r.member_id, row_number() OVER (PARTITION BY r.meetup_id ORDER BY r.member_id) AS place
             FROM rsvps r JOIN meetups m ON m.id = r.meetup_id WHERE m.starts_at > $1) n
       WHERE n.meetup_id = r.meetup_id AND n.member_id = r.member_id`,
      [now],
    );
  }
}

import { toWallTime } from '@hallway/time';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { ChecklistsService } from '../checklists/index.ts';
import { Memberships } from '../communities/index.ts';
import { type MeetupRef, MeetupsService } from '../meetups/index.ts';
import { RetrospectivesService } from '../retrospectives/index.ts';
import { RosterService, ShiftsService } from '../roster/index.ts';
import type { Cast } from './cast.ts';
import type { DemoHouseKeeping, DemoShift } from './content/house-keeping.ts';

/** How each meetup was prepared and looked back upon, before the next one is planned; and how the coming ones are being prepared. */
@Injectable()
export class SeedHouseKeeping {
  constructor(
    private readonly checklists: ChecklistsService,
    private readonly retrospectives: RetrospectivesService,
    private readonly shifts: ShiftsService,
    private readonly roster: RosterService,
    private readonly meetups: MeetupsService,
    private readonly memberships: Memberships,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async seed(slug: string, story: DemoHouseKeeping, cast: Cast): Promise<void> {
    const meetup = await this.meetups.bySlug(slug, cast.as('organiser'));
    const over = meetup.endsAt <= this.clock.now();
    for (const shift of story.shifts) await this.#shift(meetup, shift, { over, cast });
    if (over) {
      await this.#wasInPlace(meetup, story.missed ?? [], cast);
      await this.#lookBack(meetup, story, cast);
    } else await this.#isInPlace(meetup, story.inPlace ?? [], cast);
  }

  async #shift(
    meetup: MeetupRef,
    { from, to, who, title = '', note = '', ...fields }: DemoShift,
    { over, cast }: { over: boolean; cast: Cast },
  ): Promise<void> {
    const at = (minutes: number) =>
      toWallTime(new Date(meetup.startsAt.getTime() + minutes * 60_000).toISOString(), meetup.timeZone);
    const body = {
      ...fields,
      title,
      note,
      wallStart: at(from),
      wallEnd: at(to),
      openTo: 'members',
      leaveHours: 24,
    } as const;
    const { id } = await this.shifts.add({ params: { meetup: meetup.slug }, query: {}, body }, cast.as('organiser'));
    for (const guest of who) {
      const caller = cast.as(guest);
      await this.database.transaction((tx) => this.memberships.ensureMember(tx, meetup.communityId, caller.member.id));
      await (over ? this.#wasOn(id, caller) : this.roster.take(id, caller));
    }
  }

  /** A shift that is over takes nobody any more, so it is written as it was. */
  async #wasOn(shiftId: string, { member }: MemberCaller): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO shift_signups (shift_id, member_id, starts_at, ends_at, created_at)
       SELECT id, $2, starts_at, ends_at, starts_at - interval '9 days' FROM shifts WHERE id = $1`,
      [shiftId, member.id],
    );
  }

  /** Ticked by the team, each in good time. */
  async #wasInPlace(meetup: MeetupRef, missed: readonly string[], cast: Cast): Promise<void> {
    const { team } = await this.checklists.get(meetup.slug, cast.as('organiser'));
    await this.database.pool.query(
      `UPDATE checklist_items i SET done_at = least(was.at, $2), done_by = ($3::uuid[])[1 + was.place % cardinality($3::uuid[])],
         created_at = m.starts_at - interval '30 days', version = i.version + 1
       FROM meetups m, (
         SELECT o.id, row_number() OVER (ORDER BY o.position) AS place, n.starts_at
           + coalesce(o.due_offset, 0) * CASE o.due_unit WHEN 'days' THEN interval '1 day' ELSE interval '1 hour' END
           - interval '2 hours' - row_number() OVER (ORDER BY o.position) * interval '37 minutes' AS at
         FROM checklist_items o JOIN meetups n ON n.id = o.meetup_id WHERE n.id = $1 AND o.removed_at IS NULL) was
       WHERE i.id = was.id AND m.id = $1 AND NOT EXISTS (SELECT FROM unnest($4::text[]) AS words WHERE strpos(i.text, words) > 0)`,
      [meetup.id, this.clock.now(), team.map(({ id }) => id), missed],
    );
  }

  async #lookBack({ slug }: MeetupRef, { outcomes = [], lessons = [] }: DemoHouseKeeping, cast: Cast): Promise<void> {
    const organiser = cast.as('organiser');
    const { items } = await this.checklists.get(slug, organiser);
    for (const { words, ...body } of outcomes) {
      const { id } = items.find(({ text }) => text.includes(words))!;
      await this.checklists.judge({ params: { itemId: id }, query: {}, body }, organiser);
    }
    for (const { action = '', area = 'other', ...lesson } of lessons) {
      const body = { ...lesson, action, area };
      await this.retrospectives.add({ params: { meetup: slug }, query: {}, body }, organiser);
    }
  }

  async #isInPlace({ slug }: MeetupRef, inPlace: readonly string[], cast: Cast): Promise<void> {
    const { items } = await this.checklists.get(slug, cast.as('organiser'));
    for (const words of inPlace) {
      const { id } = items.find(({ text, done }) => done === null && text.includes(words))!;
      await this.checklists.tick(id, true, cast.as('organiser'));
    }
  }
}

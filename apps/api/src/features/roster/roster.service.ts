import type { EndpointInput, EndpointOutput, listMyDuties, ProblemCode, Roster, Shift } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { brokenConstraint, Database } from '../../platform/database/database.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { has } from '../communities/index.ts';
import { type MeetupRef, MeetupsService } from '../meetups/index.ts';
import { canSeePeople, canSeeShift, takingRefused } from './roster.policy.ts';
import { mayLeave } from './shift-hours.ts';
import { ShiftMails } from './shift-mails.ts';
import type { ShiftEntity } from './shift.entity.ts';
import { toShift } from './shift.view.ts';
import { ShiftsRepository } from './shifts.repository.ts';
import { type Collision, SignupsRepository } from './signups.repository.ts';

interface Found {
  shift: ShiftEntity;
  meetup: MeetupRef;
}

/** Who is on which shift. The database refuses a second shift in the same hours and more people than places; here it gets words. */
@Injectable()
export class RosterService {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly signups: SignupsRepository,
    private readonly mails: ShiftMails,
    private readonly meetups: MeetupsService,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(slug: string, caller: MemberCaller): Promise<Roster> {
    const meetup = await this.meetups.bySlug(slug, caller);
    const rows = await this.shifts.ofMeetup(meetup.id, caller.member.id);
    const people = canSeePeople(
      meetup.roles,
      rows.some(({ mine }) => mine),
    );
    return {
      shifts: rows.filter((row) => canSeeShift(meetup.roles, row)).map((row) => toShift(row, { people })),
      volunteer: has(meetup.roles, 'volunteer'),
    };
  }

  take(shiftId: string, caller: MemberCaller): Promise<Shift> {
    return this.#join(shiftId, { caller, memberId: caller.member.id }, (_tx, { shift, meetup }) => {
      // What is not shown is not there.
      if (meetup.roles === null && shift.openTo === 'volunteers') throw problems.raise('not-found');
      const refused = takingRefused(meetup.roles, shift);
      if (refused) throw problems.raise(refused);
    });
  }

  assign({ shiftId, memberId }: { shiftId: string; memberId: string }, caller: MemberCaller): Promise<Shift> {
    return this.#join(shiftId, { caller, memberId }, async (tx, { meetup }) => {
      if (!has(meetup.roles, 'organiser')) throw problems.raise('access.denied');
      if (!(await this.signups.isMember(tx, shiftId, memberId))) throw problems.raise('shift.not-a-member');
    });
  }

  leave(shiftId: string, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const { shift } = await this.#found(tx, shiftId, caller);
      const signup = await this.signups.one(tx, shiftId, caller.member.id);
      if (!signup) throw problems.raise('not-found');
      if (!mayLeave(shift, { since: signup.createdAt, now: this.clock.now() }))
        throw problems.raise('shift.leave-closed');
      await this.signups.remove(tx, shiftId, caller.member.id);
      return null;
    });
  }

  unassign({ shiftId, memberId }: { shiftId: string; memberId: string }, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const { shift, meetup } = await this.#found(tx, shiftId, caller);
      if (!has(meetup.roles, 'organiser')) throw problems.raise('access.denied');
      const signup = await this.signups.one(tx, shiftId, memberId);
      if (!signup) throw problems.raise('not-found');
      if (memberId !== caller.member.id && shift.endsAt > this.clock.now())
        await this.mails.changed(tx, [signup], 'taken-off', this.clock.now().getTime());
      await this.signups.remove(tx, shiftId, memberId);
      await this.#record(tx, 'shift.person-removed', { shift, meetup, memberId, caller });
      return null;
    });
  }

  async mine(
    { query }: EndpointInput<typeof listMyDuties>,
    { member }: MemberCaller,
  ): Promise<EndpointOutput<typeof listMyDuties>> {
    const after = cursorKeys(query.cursor, ['instant', 'id']);
    const rows = await this.shifts.ofMember(member.id, { now: this.clock.now(), after, limit: query.limit + 1 });
    return page({
      rows,
      limit: query.limit,
      keys: (row) => [row.starts_at.toISOString(), row.id],
      view: ({ starts_at: _, ...duty }) => duty,
    });
  }

  #join(
    shiftId: string,
    { caller, memberId }: { caller: MemberCaller; memberId: string },
    allow: (tx: EntityManager, found: Found) => void | Promise<void>,
  ): Promise<Shift> {
    const own = memberId === caller.member.id;
    return this.database.transaction(async (tx) => {
      const found = await this.#found(tx, shiftId, caller);
      const { shift, meetup } = found;
      await allow(tx, found);
      const now = this.clock.now();
      if (meetup.state === 'cancelled' || shift.endsAt <= now) throw problems.raise('shift.over');
      await this.signups.turns(tx, [memberId]);
      const collision = await this.signups.collision(tx, {
        memberId,
        shiftId,
        startsAt: shift.startsAt,
        endsAt: shift.endsAt,
      });
      if (collision) throw collides(collision, { own, communityId: meetup.communityId });
      const { startsAt, endsAt } = shift;
      const signup = { shiftId, memberId, startsAt, endsAt, assignedBy: own ? null : caller.member.id, createdAt: now };
      if (await this.signups.add(tx, signup).catch(inWords)) {
        if (!own)
          await this.mails.assigned(tx, (await this.signups.one(tx, shiftId, memberId))!, {
            by: caller.member.name,
            at: now,
          });
        if (!own) await this.#record(tx, 'shift.person-added', { shift, meetup, memberId, caller });
      }
      return toShift(await this.shifts.view(shiftId, caller.member.id, tx), { people: true });
    });
  }

  async #found(tx: EntityManager, shiftId: string, caller: MemberCaller): Promise<Found> {
    const slug = await this.shifts.meetupHeld(tx, shiftId);
    if (slug === null) throw problems.raise('not-found');
    const meetup = await this.meetups.bySlug(slug, caller, tx);
    const shift = await this.shifts.withHoursHeld(tx, shiftId);
    if (!shift) throw problems.raise('not-found');
    return { shift, meetup };
  }

  #record(
    tx: EntityManager,
    act: `shift.${string}`,
    { shift, meetup, memberId, caller }: Found & { memberId: string; caller: MemberCaller },
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId: caller.member.id,
      communityId: meetup.communityId,
      act,
      objectType: 'shift',
      objectId: shift.id,
      details: { meetup: meetup.slug, memberId },
    });
  }
}

/** What somebody does for another community is told to them alone. */
function collides({ kind, communityId, title }: Collision, viewer: { own: boolean; communityId: string }) {
  if (!viewer.own && communityId !== viewer.communityId) return problems.raise('shift.collides-elsewhere');
  return problems.raise(kind === 'talk' ? 'shift.collides-talk' : 'shift.collides', { params: { title } });
}

const refusals: Record<string, ProblemCode> = {
  shifts_never_overfull: 'shift.full',
  shift_signups_no_collision: 'shift.collides-elsewhere',
};

function inWords(error: unknown): never {
  const code = refusals[brokenConstraint(error) ?? ''];
  throw code ? problems.raise(code) : error;
}

import type { addShift, changeShift, EndpointInput, Shift } from '@hallway/contracts';
import { toWallTime } from '@hallway/time';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { defined } from '../../platform/http/changes.ts';
import type { HandlerInput } from '../../platform/http/implements.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { Audit } from '../audit/index.ts';
import { meetupInstants, type MeetupRef, MeetupsService } from '../meetups/index.ts';
import { belongsTo } from './shift-hours.ts';
import { ShiftMails } from './shift-mails.ts';
import type { ShiftEntity } from './shift.entity.ts';
import { toShift } from './shift.view.ts';
import { ShiftsRepository } from './shifts.repository.ts';
import { SignupsRepository } from './signups.repository.ts';

const mostShifts = 100;

/** The shifts of a meetup, as organisers make them. */
@Injectable()
export class ShiftsService {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly signups: SignupsRepository,
    private readonly mails: ShiftMails,
    private readonly meetups: MeetupsService,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  add({ params, body }: EndpointInput<typeof addShift>, caller: MemberCaller): Promise<Shift> {
    return this.database.transaction(async (tx) => {
      const meetup = await this.meetups.withHoursHeld(params.meetup, caller, tx);
      if ((await this.shifts.count(tx, meetup.id)) >= mostShifts) throw problems.raise('shift.too-many');
      const { wallStart, wallEnd, ...fields } = body;
      const id = newId();
      await this.shifts.insert(tx, { id, meetupId: meetup.id, ...fields, ...hoursIn(meetup, { wallStart, wallEnd }) });
      await this.#record(tx, id, { act: 'shift.added', meetup, caller });
      return this.#view(tx, id, caller);
    });
  }

  change({ params, body, ifMatch }: HandlerInput<typeof changeShift>, caller: MemberCaller): Promise<Shift> {
    return this.database.transaction(async (tx) => {
      const { shift, meetup } = await this.#found(tx, params.shiftId, caller);
      requireVersion(shift, ifMatch);
      const { wallStart, wallEnd, ...fields } = body;
      const after: ShiftEntity = { ...shift, ...defined(fields), version: shift.version + 1 };
      Object.assign(after, hoursAfter(shift, meetup, { wallStart, wallEnd }));
      if (after.places < shift.taken)
        throw problems.raise('shift.places-below-taken', { params: { taken: shift.taken } });
      const moves =
        after.startsAt.getTime() !== shift.startsAt.getTime() || after.endsAt.getTime() !== shift.endsAt.getTime();
      if (moves) await this.#freeFor(tx, after);
      await this.shifts.save(tx, after);
      if (moves) await this.#tellMoved(tx, after);
      await this.#record(tx, shift.id, { act: 'shift.changed', meetup, caller });
      return this.#view(tx, shift.id, caller);
    });
  }

  remove(shiftId: string, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const { shift, meetup } = await this.#found(tx, shiftId, caller);
      if (shift.endsAt > this.clock.now())
        await this.mails.changed(tx, await this.signups.ofShift(tx, shift.id), 'removed', 'removed');
      await this.shifts.remove(tx, shift.id);
      await this.#record(tx, shift.id, { act: 'shift.removed', meetup, caller });
      return null;
    });
  }

  async #tellMoved(tx: EntityManager, { id, endsAt, version }: ShiftEntity): Promise<void> {
    const now = this.clock.now();
    if (endsAt <= now) return;
    await this.signups.movedAt(tx, [id], now);
    await this.mails.changed(tx, await this.signups.ofShift(tx, id), 'moved', `shift-${version}`);
  }

  /** New hours are refused when they would put somebody on two shifts; with the name, so that the organiser can ask them. */
  async #freeFor(tx: EntityManager, { id: shiftId, startsAt, endsAt }: ShiftEntity): Promise<void> {
    const people = await this.signups.ofShift(tx, shiftId);
    await this.signups.turns(
      tx,
      people.map(({ memberId }) => memberId),
    );
    for (const { memberId } of people) {
      const collision = await this.signups.collision(tx, { memberId, shiftId, startsAt, endsAt });
      if (collision?.kind !== 'shift') continue;
      const [{ name }]: [{ name: string }] = await tx.query('SELECT name FROM members WHERE id = $1', [memberId]);
      throw problems.raise('shift.someone-collides', { params: { name } });
    }
  }

  async #found(
    tx: EntityManager,
    shiftId: string,
    caller: MemberCaller,
  ): Promise<{ shift: ShiftEntity; meetup: MeetupRef }> {
    const slug = await this.shifts.meetupHeld(tx, shiftId);
    if (slug === null) throw problems.raise('not-found');
    const meetup = await this.meetups.withRole(slug, caller, 'organiser', tx);
    const shift = await this.shifts.locked(tx, shiftId);
    if (!shift) throw problems.raise('not-found');
    return { shift, meetup };
  }

  async #view(tx: EntityManager, id: string, { member }: MemberCaller): Promise<Shift> {
    return toShift(await this.shifts.view(id, member.id, tx), { people: true });
  }

  #record(
    tx: EntityManager,
    objectId: string,
    { act, meetup, caller }: { act: `shift.${string}`; meetup: MeetupRef; caller: MemberCaller },
  ): Promise<void> {
    const details = { meetup: meetup.slug };
    return this.audit.record(tx, {
      actorId: caller.member.id,
      communityId: meetup.communityId,
      act,
      objectType: 'shift',
      objectId,
      details,
    });
  }
}

function hoursIn(meetup: MeetupRef, wall: { wallStart: string; wallEnd: string }): { startsAt: Date; endsAt: Date } {
  const hours = meetupInstants({ ...wall, timeZone: meetup.timeZone });
  if (!belongsTo(hours, meetup)) throw problems.raise('shift.outside-meetup');
  return hours;
}

/** A wall time that is sent as it stands keeps its instant, in the hour that the clocks show twice too; only new hours are checked. */
function hoursAfter(
  { startsAt, endsAt }: ShiftEntity,
  meetup: MeetupRef,
  wishes: { wallStart: string | undefined; wallEnd: string | undefined },
): { startsAt: Date; endsAt: Date } {
  const wall = (instant: Date) => toWallTime(instant.toISOString(), meetup.timeZone);
  const { wallStart = wall(startsAt), wallEnd = wall(endsAt) } = wishes;
  const [startStays, endStays] = [wallStart === wall(startsAt), wallEnd === wall(endsAt)];
  if (startStays && endStays) return { startsAt, endsAt };
  const wanted = meetupInstants({ wallStart, wallEnd, timeZone: meetup.timeZone });
  const hours = { startsAt: startStays ? startsAt : wanted.startsAt, endsAt: endStays ? endsAt : wanted.endsAt };
  if (hours.endsAt <= hours.startsAt) throw problems.raise('meetup.ends-before-start');
  if (!belongsTo(hours, meetup)) throw problems.raise('shift.outside-meetup');
  return hours;
}

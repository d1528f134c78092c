import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { MeetupEvents } from '../meetups/index.ts';
import { ShiftMails } from './shift-mails.ts';
import { ShiftsRepository } from './shifts.repository.ts';
import { SignupsRepository } from './signups.repository.ts';

/**
 * Shifts move with their meetup and end with it. A new time is told to everybody on the roster, because their own hours have changed;
 * a new place and a cancellation to those who have no RSVP, because the others have that mail already.
 */
@Injectable()
export class RosterNews implements OnModuleInit {
  constructor(
    private readonly events: MeetupEvents,
    private readonly shifts: ShiftsRepository,
    private readonly signups: SignupsRepository,
    private readonly mails: ShiftMails,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on({
      rescheduled: (tx, change) => this.#reschedule(tx, change),
      copied: (tx, meetups) => this.shifts.copy(tx, meetups),
      moved: async (tx, { meetupId, version, change }) => {
        // new hours of the meetup are told with those of the shifts; when it only ends later, the shifts stay as they are
        if (change === 'time') return;
        const untold = (await this.signups.ofMeetup(tx, meetupId)).filter(({ hasRsvp }) => !hasRsvp);
        // the same occasion as a new time: who was told of that is not told again
        await this.mails.changed(tx, untold, 'place', version);
      },
      cancelled: async (tx, { meetupId }) => {
        const untold = (await this.signups.ofMeetup(tx, meetupId)).filter(({ hasRsvp }) => !hasRsvp);
        await this.mails.changed(tx, untold, 'meetup-cancelled', 'cancelled');
        // a meetup that is not there keeps nobody from helping elsewhere
        await this.signups.removeAll(tx, meetupId);
      },
    });
  }

  /** Whoever has another shift in the new hours is taken off this one and told: the meetup does not wait for one person. */
  async #reschedule(
    tx: EntityManager,
    { meetupId, version, shiftMs }: { meetupId: string; version: number; shiftMs: number },
  ): Promise<void> {
    const before = await this.signups.ofMeetup(tx, meetupId);
    await this.signups.turns(
      tx,
      before.map(({ memberId }) => memberId),
    );
    const colliding = await this.signups.collidingWhenMoved(tx, meetupId, shiftMs);
    for (const { shiftId, memberId } of colliding) await this.signups.remove(tx, shiftId, memberId);
    await this.shifts.shiftAll(tx, meetupId, shiftMs);
    const now = this.clock.now();
    const coming = ({ endsAt }: { endsAt: Date }) => endsAt > now;
    const movedAway = before
      .filter((one) => colliding.some(({ shiftId, memberId }) => shiftId === one.shiftId && memberId === one.memberId))
      .map((one) => ({
        ...one,
        startsAt: new Date(one.startsAt.getTime() + shiftMs),
        endsAt: new Date(one.endsAt.getTime() + shiftMs),
      }));
    await this.mails.changed(tx, movedAway.filter(coming), 'collided', version);
    const moved = (await this.signups.ofMeetup(tx, meetupId)).filter(coming);
    const shiftIds = moved.map(({ shiftId }) => shiftId);
    await this.signups.movedAt(tx, shiftIds, now);
    await this.mails.changed(tx, moved, 'moved', version);
  }
}

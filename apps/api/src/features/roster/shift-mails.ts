import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notifications, type NotificationPayloads } from '../notifications/index.ts';
import type { SignupRow } from './signups.repository.ts';

type Change = NotificationPayloads['shift-changed']['change'];

const factsOf = ({ duty, title, note, startsAt, endsAt, timeZone }: SignupRow) => ({
  duty,
  title,
  note,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  timeZone,
});

/** Tells people what became of their shifts. */
@Injectable()
export class ShiftMails {
  constructor(private readonly notifications: Notifications) {}

  assigned(tx: EntityManager, signup: SignupRow, { by, at }: { by: string; at: Date }): Promise<void> {
    const { shiftId, memberId, meetupId } = signup;
    return this.notifications.add(tx, {
      kind: 'shift-assigned',
      memberId,
      meetupId,
      payload: { shift: factsOf(signup), by },
      dedupeKey: `shift-assigned:${shiftId}:${memberId}:${at.getTime()}`,
    });
  }

  /** `occasion`: what makes two tellings of one change the same. */
  async changed(
    tx: EntityManager,
    signups: readonly SignupRow[],
    change: Change,
    occasion: string | number,
  ): Promise<void> {
    await this.notifications.addMany(
      tx,
      signups.map((signup) => ({
        kind: 'shift-changed' as const,
        memberId: signup.memberId,
        meetupId: signup.meetupId,
        payload: { shift: factsOf(signup), change },
        dedupeKey: `shift-changed:${signup.shiftId}:${signup.memberId}:${occasion}`,
      })),
    );
  }

  /** A shift that moves begins at another instant and may be reminded of again. */
  async remind(tx: EntityManager, signups: readonly SignupRow[], hours: number): Promise<void> {
    await this.notifications.addMany(
      tx,
      signups.map((signup) => ({
        kind: 'shift-reminder' as const,
        memberId: signup.memberId,
        meetupId: signup.meetupId,
        payload: { shift: factsOf(signup) },
        dedupeKey: `shift-reminder:${hours}:${signup.shiftId}:${signup.memberId}:${signup.startsAt.getTime()}`,
      })),
    );
  }
}

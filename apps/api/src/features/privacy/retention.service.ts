import type { Retention } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { Memberships } from '../communities/index.ts';
import { PastSeats } from './past-seats.ts';
import { RetentionRepository } from './retention.repository.ts';

/** What people told a community is kept for as long as it said, and then forgotten. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    private readonly retention: RetentionRepository,
    private readonly memberships: Memberships,
    private readonly pastSeats: PastSeats,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async of(slug: string): Promise<Retention> {
    const community = await this.retention.of(slug);
    if (!community) throw problems.raise('not-found');
    const { answersDays, attendanceDays } = community;
    return { answersDays, attendanceDays };
  }

  set(slug: string, wishes: Retention, member: Member): Promise<Retention> {
    return this.database.transaction(async (tx) => {
      const community = await this.retention.of(slug, tx);
      if (!community) throw problems.raise('not-found');
      await this.memberships.require(community.id, member, 'organiser', tx);
      await this.retention.set(tx, community.id, wishes);
      await this.audit.record(tx, {
        actorId: member.id,
        communityId: community.id,
        act: 'community.set-retention',
        objectType: 'community',
        objectId: community.id,
        details: wishes,
      });
      return wishes;
    });
  }

  /** Safe to run at any time, twice, and by several workers at once: each takes other meetups. */
  async forget(): Promise<void> {
    const now = this.clock.now();
    while ((await this.database.transaction((tx) => this.retention.forgetAnswers(tx, now))) > 0);
    while ((await this.#forgetAttendance(now)) > 0);
  }

  #forgetAttendance(now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const meetups = await this.retention.dueAttendance(tx, now);
      for (const meetupId of meetups) await this.pastSeats.forget(tx, { meetupId }, now);
      await this.retention.attendanceForgotten(tx, meetups, now);
      return meetups.length;
    });
  }
}

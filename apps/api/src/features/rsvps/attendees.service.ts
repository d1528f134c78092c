import type { EndpointInput, EndpointOutput, listAttendees, listMyRsvps, listRsvps } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Caller, Member, MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { Audit } from '../audit/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import { Outbox } from '../notifications/index.ts';
import { AttendeesRepository } from './attendees.repository.ts';
import { RsvpsRepository } from './rsvps.repository.ts';

/** The lists around a meetup, and who is taken off them. */
@Injectable()
export class AttendeesService {
  constructor(
    private readonly meetups: MeetupsService,
    private readonly attendees: AttendeesRepository,
    private readonly rsvps: RsvpsRepository,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async public(
    slug: string,
    { cursor, limit }: EndpointInput<typeof listAttendees>['query'],
    caller: Caller,
  ): Promise<EndpointOutput<typeof listAttendees>> {
    const meetup = await this.meetups.bySlug(slug, caller);
    const after = cursorKeys(cursor, ['bigint', 'id']);
    const [rows, seats] = await Promise.all([
      this.attendees.attendees(meetup.id, after, limit + 1),
      this.rsvps.seats(meetup.id),
    ]);
    const view = ({ id, name, image }: (typeof rows)[number]) => ({ id, name, image });
    return { ...page({ rows, limit, keys: (row) => [row.changedKey, row.id], view }), going: seats.going };
  }

  async all(
    slug: string,
    { cursor, limit, status }: EndpointInput<typeof listRsvps>['query'],
    caller: MemberCaller,
  ): Promise<EndpointOutput<typeof listRsvps>> {
    const meetup = await this.meetups.withRole(slug, caller, 'volunteer');
    const after = cursorKeys(cursor, ['integer', 'bigint', 'id']);
    const [rows, seats] = await Promise.all([
      this.attendees.all(meetup.id, { status, after, limit: limit + 1 }),
      this.rsvps.seats(meetup.id),
    ]);
    return {
      ...page({
        rows,
        limit,
        keys: (row) => [row.statusKey, row.orderKey, row.member.id],
        view: ({ statusKey: _, orderKey: __, ...row }) => row,
      }),
      seats,
    };
  }

  async mine(
    { cursor, limit, when, level }: EndpointInput<typeof listMyRsvps>['query'],
    member: Member,
  ): Promise<EndpointOutput<typeof listMyRsvps>> {
    const after = cursorKeys(cursor, ['bigint', 'id']);
    const rows = await this.attendees.mine(member.id, {
      when,
      level,
      after,
      now: this.clock.now(),
      limit: limit + 1,
    });
    return page({
      rows,
      limit,
      keys: (row) => [row.startsKey, row.id],
      view: ({ meetup, status, position }) => ({ meetup, status, position }),
    });
  }

  /** Takes somebody off the list; the log says who did it. */
  async remove({ meetup: slug, memberId }: { meetup: string; memberId: string }, caller: MemberCaller): Promise<null> {
    const meetup = await this.meetups.withRole(slug, caller, 'organiser');
    return this.database.transaction(async (tx) => {
      const answer = { memberId, wants: 'removed' as const, adviceShown: false, insider: true };
      const answered = await this.rsvps.answer(slug, [answer], this.clock.now(), tx);
      if (answered?.outcomes[0]?.code !== 'ok') throw problems.raise('not-found');
      this.outbox.deliverAfterCommit(tx, answered.notifications);
      await this.audit.record(tx, {
        actorId: caller.member.id,
        communityId: meetup.communityId,
        act: 'rsvp.removed',
        objectType: 'meetup',
        objectId: meetup.id,
        details: { memberId },
      });
      return null;
    });
  }
}

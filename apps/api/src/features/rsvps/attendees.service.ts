import type { EndpointInput, EndpointOutput, listAttendees, listMyRsvps, listRsvps } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Caller, Member, MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { MeetupsService } from '../meetups/index.ts';
import { AttendeesRepository } from './attendees.repository.ts';
import { asSeenBy } from './attendees.policy.ts';
import { RsvpListRepository } from './rsvp-list.repository.ts';
import { RsvpsRepository } from './rsvps.repository.ts';

/** The lists around a meetup. */
@Injectable()
export class AttendeesService {
  constructor(
    private readonly meetups: MeetupsService,
    private readonly attendees: AttendeesRepository,
    private readonly list: RsvpListRepository,
    private readonly rsvps: RsvpsRepository,
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
    { cursor, limit, status, q }: EndpointInput<typeof listRsvps>['query'],
    caller: MemberCaller,
  ): Promise<EndpointOutput<typeof listRsvps>> {
    const meetup = await this.meetups.withRole(slug, caller, 'volunteer');
    const after = cursorKeys(cursor, ['integer', 'bigint', 'id']);
    const [rows, seats, requested] = await Promise.all([
      this.list.page(meetup.id, { status, q, after, limit: limit + 1 }),
      this.rsvps.seats(meetup.id),
      this.list.requested(meetup.id),
    ]);
    return {
      ...page({
        rows,
        limit,
        keys: (row) => [row.statusKey, row.orderKey, row.member.id],
        view: ({ statusKey: _, orderKey: __, ...row }) => asSeenBy(row, meetup.roles),
      }),
      seats,
      requested,
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
}

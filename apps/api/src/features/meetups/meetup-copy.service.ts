import type { copyMeetup, EndpointInput, Meetup } from '@hallway/contracts';
import { addToWallTime, wallMinutes } from '@hallway/time';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Database } from '../../platform/database/database.ts';
import { MeetupAgendaRepository } from './meetup-agenda.repository.ts';
import { MeetupEvents } from './meetup-events.ts';
import { MeetupPlanningService } from './meetup-planning.service.ts';
import type { MeetupEntity } from './meetup.entity.ts';
import { meetupInstants } from './meetup-times.ts';
import { MeetupsRepository } from './meetups.repository.ts';
import { MeetupsService } from './meetups.service.ts';

/** The same meetup on another date: what took work to write comes along, who came and what was said does not. */
@Injectable()
export class MeetupCopyService {
  constructor(
    private readonly database: Database,
    private readonly meetups: MeetupsRepository,
    private readonly reading: MeetupsService,
    private readonly planning: MeetupPlanningService,
    private readonly agenda: MeetupAgendaRepository,
    private readonly events: MeetupEvents,
  ) {}

  copy(
    slug: string,
    { wallStart, title }: EndpointInput<typeof copyMeetup>['body'],
    caller: MemberCaller,
  ): Promise<Meetup> {
    return this.database.transaction(async (tx) => {
      const { id: fromId } = await this.reading.withRole(slug, caller, 'organiser', tx);
      const { meetup, seats } = await this.meetups.locked(tx, fromId);
      const { topics } = await this.reading.get(slug, caller, tx);
      const { timeZone } = meetup;
      const wallEnd = addToWallTime(wallStart, wallMinutes(meetup.wallStart, meetup.wallEnd));
      const hours = { wallStart, wallEnd, timeZone, ...meetupInstants({ wallStart, wallEnd, timeZone }) };
      const shiftMs = hours.startsAt.getTime() - meetup.startsAt.getTime();
      const shifted = (at: Date | null) => at && new Date(at.getTime() + shiftMs);
      const made = await this.planning.make(tx, {
        title: title ?? meetup.title,
        ...kept(meetup),
        ...hours,
        topics: topics.map((topic) => topic.title),
        capacity: seats.capacity,
        waitlist: seats.waitlist,
        approval: seats.approval,
        guestsMax: seats.guestsMax,
        opensAt: shifted(seats.opensAt),
        closesAt: shifted(seats.closesAt),
        createdBy: caller.member.id,
      });
      await this.agenda.copySlots(tx, { fromId, toId: made.id, shiftMs });
      await this.events.copied(tx, { fromId, toId: made.id });
      return this.reading.get(made.slug, caller, tx);
    });
  }
}

/** What a copy says like the one it was made from. */
const kept = (meetup: MeetupEntity) =>
  picked(meetup, [
    'communityId',
    'seriesId',
    'level',
    'format',
    'visibility',
    'language',
    'summary',
    'description',
    'assumptions',
    'outcomes',
    'venueName',
    'venueAddress',
    'room',
    'city',
    'onlineUrl',
  ]);

function picked<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

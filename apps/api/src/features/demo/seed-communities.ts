import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { MeetupPlanningService, MeetupPublishingService } from '../meetups/index.ts';
import { RecurrencesService } from '../recurrences/index.ts';
import { SeriesService } from '../series/index.ts';
import { SessionsService } from '../sessions/index.ts';
import type { Cast } from './cast.ts';
import type { DemoCommunity, DemoMeetup } from './content/communities.ts';
import { dayFromToday, dayOfSeries, laterDay } from './days.ts';
import { SeedHouseKeeping } from './seed-house-keeping.ts';
import { SeedPast } from './seed-past.ts';
import { SeedRsvps } from './seed-rsvps.ts';

/** Communities, their series and meetups, and who comes. */
@Injectable()
export class SeedCommunities {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly series: SeriesService,
    private readonly recurrences: RecurrencesService,
    private readonly planning: MeetupPlanningService,
    private readonly publishing: MeetupPublishingService,
    private readonly sessions: SessionsService,
    private readonly rsvps: SeedRsvps,
    private readonly past: SeedPast,
    private readonly houseKeeping: SeedHouseKeeping,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the slugs of the meetups by their titles. */
  async seed(
    { series, recurs, volunteers, meetups, ...community }: DemoCommunity,
    cast: Cast,
  ): Promise<Map<string, string>> {
    const organiser = cast.as('organiser');
    const { id } = await this.communities.open(community, organiser.member);
    await this.#roles(id, { slug: community.slug, volunteers }, cast);
    await this.series.open(community.slug, series, organiser);
    const slugs = new Map<string, string>();
    // in their order, so that each checklist begins with what the meetup before has shown
    for (const [index, meetup] of meetups.entries()) {
      const place = {
        community,
        series: series.slug,
        date: this.#dateOf(meetup.when, recurs.rule, community.timeZone),
      };
      slugs.set(meetup.title, await this.#meetup({ ...place, meetup, first: index * 3 }, cast));
    }
    await this.#recurs({ community, series: series.slug, recurs }, cast);
    return slugs;
  }

  #dateOf(when: DemoMeetup['when'], rule: string, timeZone: string): string {
    const today = this.clock.now();
    if ('day' in when) return dayFromToday(today, when.day, timeZone);
    return laterDay(dayOfSeries(when.inSeries, { today, rule, timeZone }), when.daysLater ?? 0);
  }

  async #recurs(
    {
      community: { slug: community, timeZone },
      series,
      recurs: { goesOn, time, ...fields },
    }: {
      community: Pick<DemoCommunity, 'slug' | 'timeZone'>;
      series: string;
      recurs: DemoCommunity['recurs'];
    },
    cast: Cast,
  ): Promise<void> {
    const wallStart = `${this.#dateOf({ inSeries: goesOn }, fields.rule, timeZone)}T${time}`;
    const rule = { ...fields, wallStart, timeZone, skips: [], ahead: 2, publish: false };
    const caller = cast.as('organiser');
    await this.recurrences.set({ community, series }, rule, { caller, ifMatch: undefined });
  }

  async #roles(
    communityId: string,
    { slug, volunteers }: Pick<DemoCommunity, 'slug' | 'volunteers'>,
    cast: Cast,
  ): Promise<void> {
    const people = {
      panellist: cast.as('panellist'),
      lead: cast.as('lead'),
      member: cast.as('member'),
      speaker: cast.as('speaker'),
    };
    await this.database.transaction(async (tx) => {
      for (const { member } of [...Object.values(people), ...volunteers.map(cast.as)])
        await this.memberships.ensureMember(tx, communityId, member.id);
    });
    const organiser = cast.as('organiser').member;
    await this.memberships.setRoles(
      { community: slug, memberId: people.panellist.member.id },
      ['panellist'],
      organiser,
    );
    await this.memberships.setRoles(
      { community: slug, memberId: people.lead.member.id },
      ['hackathon-lead'],
      organiser,
    );
    for (const { member } of volunteers.map(cast.as))
      await this.memberships.setRoles({ community: slug, memberId: member.id }, ['volunteer'], organiser);
  }

  async #meetup(
    {
      community,
      series,
      meetup,
      date,
      first,
    }: {
      community: Omit<DemoCommunity, 'series' | 'recurs' | 'volunteers' | 'meetups'>;
      series: string;
      meetup: DemoMeetup;
      date: string;
      first: number;
    },
    cast: Cast,
  ): Promise<string> {
    const { when: _, from, to, lastsDays = 1, guests, agenda = [], cancelled, format = 'talks', ...rest } = meetup;
    const { questions, words, approved, houseKeeping, ...fields } = rest;
    const { timeZone } = community;
    const organiser = cast.as('organiser');
    const planned = await this.planning.plan(
      community.slug,
      {
        ...fields,
        format,
        timeZone,
        series: format === 'hackathon' ? undefined : series,
        wallStart: `${date}T${from}`,
        wallEnd: `${laterDay(date, lastsDays - 1)}T${to}`,
      },
      organiser,
    );
    await this.publishing.publish(planned.slug, organiser);
    for (const {
      kind = 'talk',
      at,
      minutes,
      title,
      speakers = [],
      abstract = '',
      assumptions = [],
      outcomes = [],
    } of agenda) {
      const slot = { wallStart: `${date}T${at}`, durationMinutes: minutes };
      await this.sessions.add(
        {
          params: { meetup: planned.slug },
          query: {},
          body: { kind, title, speakers, abstract, assumptions, outcomes, room: '', ...slot },
        },
        organiser,
      );
    }
    const coming = [cast.as('member'), ...Array.from({ length: guests - 1 }, (_, index) => cast.as(first + index))];
    const begun = Date.parse(planned.startsAt) < this.clock.now().getTime();
    await (begun
      ? this.past.came(planned.id, coming)
      : this.rsvps.answer(planned.slug, coming, { ...rest, organiser }));
    if (houseKeeping) await this.houseKeeping.seed(planned.slug, houseKeeping, cast);
    if (cancelled !== undefined) await this.publishing.cancel(planned.slug, cancelled, organiser);
    return planned.slug;
  }
}

import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { MeetupPlanningService, MeetupPublishingService } from '../meetups/index.ts';
import { RecurrencesService } from '../recurrences/index.ts';
import { SeriesService } from '../series/index.ts';
import { SessionsService } from '../sessions/index.ts';
import type { Cast } from './cast.ts';
import type { DemoCommunity, DemoMeetup } from './content/communities.ts';
import { wallTime } from './days.ts';
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
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the slugs of the meetups by their titles. */
  async seed({ series, recurs, meetups, ...community }: DemoCommunity, cast: Cast): Promise<Map<string, string>> {
    const organiser = cast.as('organiser');
    const { id } = await this.communities.open(community, organiser.member);
    await this.#roles(id, community.slug, cast);
    await this.series.open(community.slug, series, organiser);
    const slugs = new Map<string, string>();
    for (const [index, meetup] of meetups.entries()) {
      slugs.set(meetup.title, await this.#meetup({ community, series: series.slug, meetup, first: index * 3 }, cast));
    }
    if (recurs) await this.#recurs({ community, series: series.slug, recurs }, cast);
    return slugs;
  }

  async #recurs(
    {
      community: { slug: community, timeZone },
      series,
      recurs: { day, time, ...fields },
    }: {
      community: Pick<DemoCommunity, 'slug' | 'timeZone'>;
      series: string;
      recurs: NonNullable<DemoCommunity['recurs']>;
    },
    cast: Cast,
  ): Promise<void> {
    const wallStart = wallTime({ today: this.clock.now(), day, time, timeZone });
    const rule = {
      ...fields,
      wallStart,
      timeZone,
      skips: [],
      ahead: 2,
      publish: false,
      patternStart: 0,
      firstNumber: 1,
    };
    const caller = cast.as('organiser');
    await this.recurrences.set({ community, series }, rule, { caller, ifMatch: undefined });
  }

  async #roles(communityId: string, slug: string, cast: Cast): Promise<void> {
    const people = {
      panellist: cast.as('panellist'),
      lead: cast.as('lead'),
      member: cast.as('member'),
      speaker: cast.as('speaker'),
    };
    await this.database.transaction(async (tx) => {
      for (const { member } of Object.values(people)) await this.memberships.ensureMember(tx, communityId, member.id);
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
  }

  async #meetup(
    {
      community,
      series,
      meetup,
      first,
    }: {
      community: Omit<DemoCommunity, 'series' | 'recurs' | 'meetups'>;
      series: string;
      meetup: DemoMeetup;
      first: number;
    },
    cast: Cast,
  ): Promise<string> {
    const { day, from, to, lastsDays = 1, guests, agenda = [], cancelled, format = 'talks', ...rest } = meetup;
    const { questions, words, approved, ...fields } = rest;
    const { timeZone } = community;
    const today = this.clock.now();
    const organiser = cast.as('organiser');
    const planned = await this.planning.plan(
      community.slug,
      {
        ...fields,
        format,
        timeZone,
        series: format === 'hackathon' ? undefined : series,
        wallStart: wallTime({ today, day, time: from, timeZone }),
        wallEnd: wallTime({ today, day: day + lastsDays - 1, time: to, timeZone }),
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
      const slot = { wallStart: wallTime({ today, day, time: at, timeZone }), durationMinutes: minutes };
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
    await (day < 0 ? this.#came(planned.id, coming) : this.rsvps.answer(planned.slug, coming, { ...rest, organiser }));
    if (cancelled !== undefined) await this.publishing.cancel(planned.slug, cancelled, organiser);
    return planned.slug;
  }

  /** What has begun takes no more answers, so the past is written as it was. */
  async #came(meetupId: string, people: readonly MemberCaller[]): Promise<void> {
    await this.database.pool.query(
      `WITH joined AS (
         INSERT INTO community_members (community_id, member_id, code_of_conduct_accepted_at)
         SELECT m.community_id, p.id, now() FROM meetups m, unnest($2::uuid[]) AS p (id) WHERE m.id = $1 ON CONFLICT DO NOTHING)
       INSERT INTO rsvps (meetup_id, member_id, status)
       SELECT $1, id, 'going' FROM unnest($2::uuid[]) AS p (id)`,
      [meetupId, [...new Set(people.map(({ member }) => member.id))]],
    );
    await this.#wereThere(meetupId);
  }

  /** Four of five came, one after the other, and one more who had not answered. */
  async #wereThere(meetupId: string): Promise<void> {
    await this.database.pool.query(
      `SELECT door_record(m.id, NULL, 'Front door', 0, m.ends_at, acts || jsonb_build_object('id', gen_random_uuid(), 'act', 'walk-in',
          'method', 'name', 'at', m.starts_at, 'walkInId', gen_random_uuid(), 'name', 'A colleague of the speaker', 'guests', 0))
       FROM meetups m, LATERAL (
         SELECT jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'act', 'check-in', 'method', 'ticket',
           'at', m.starts_at - place * interval '40 seconds', 'memberId', member_id, 'guests', 0)) AS acts
         FROM (SELECT member_id, row_number() OVER (ORDER BY member_id) AS place FROM rsvps WHERE meetup_id = m.id) going
         WHERE place % 5 <> 0) seen
       WHERE m.id = $1`,
      [meetupId],
    );
  }
}

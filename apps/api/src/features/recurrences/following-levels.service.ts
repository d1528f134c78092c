import type { EndpointInput, Level, Meetup, relevelFollowing } from '@hallway/contracts';
import { levelAt } from '@hallway/time/recurrence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Audit } from '../audit/index.ts';
import { MeetupPlanningService, MeetupRelevelService, MeetupsService, withoutOwn } from '../meetups/index.ts';
import { changesOfOne } from './changes-of-one.ts';
import { type Following, FollowingMeetups } from './following-meetups.ts';
import { requireSound } from './recurrence-rules.ts';
import type { RecurrenceEntity } from './recurrence.entity.ts';
import { type MadeMeetup, RecurrencesRepository } from './recurrences.repository.ts';
import { placesFrom, type RulePlace } from './rule-places.ts';
import { turned } from './rule-split.ts';
import { changedTemplate } from './template-changes.ts';

type Wish = EndpointInput<typeof relevelFollowing>['body'];

/** From one meetup on a series goes on with other levels. */
@Injectable()
export class FollowingLevelsService {
  constructor(
    private readonly database: Database,
    private readonly recurrences: RecurrencesRepository,
    private readonly following: FollowingMeetups,
    private readonly reading: MeetupsService,
    private readonly planning: MeetupPlanningService,
    private readonly levels: MeetupRelevelService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  relevel(
    slug: string,
    { levels, assumptions, talks }: Wish,
    { caller, ifMatch }: { caller: MemberCaller; ifMatch: number | undefined },
  ): Promise<Meetup> {
    return this.database.transaction(async (tx) => {
      const act = await this.following.from(tx, slug, { caller, ifMatch });
      const places = placesFrom(act.recurrence, act.meetups);
      const after: RecurrenceEntity = {
        ...act.recurrence,
        patternStart: turned(0, { by: -(places[0]?.index ?? 0), length: levels.length }),
        template: changedTemplate(act.recurrence.template, { assumptions }, levels[0]!),
        changedBy: caller.member.id,
        version: act.recurrence.version + 1,
        updatedAt: this.clock.now(),
      };
      requireSound(after, levels);
      await this.recurrences.save(tx, after);
      await this.recurrences.setPattern(tx, act.series.id, { levels, now: this.clock.now() });

      const placeOf = new Map(places.map((place) => [place.at, place]));
      for (const [nth, meetup] of act.meetups.entries()) {
        const place = placeOf.get(meetup.recurrenceId.getTime());
        const level = place && levelAt(levels, { index: place.index, phase: after.patternStart });
        // the one it begins with takes what is said of it, whatever was changed for it alone
        const said = nth > 0 ? [] : ['level', ...(assumptions ? ['assumptions'] : [])];
        const own = meetup.ownFields.filter((field) => !said.includes(field));
        if (!place || !level || level === meetup.level || meetup.state === 'cancelled' || own.includes('level'))
          continue;
        await this.#one(tx, { act: { ...act, recurrence: after }, meetup, place, level, own, talks, caller });
      }
      await this.audit.record(tx, {
        actorId: caller.member.id,
        communityId: act.series.communityId,
        act: 'series.relevelled',
        objectType: 'series',
        objectId: act.series.id,
        details: { from: act.series.levelPattern, to: levels, beginning: slug },
      });
      return this.reading.get(slug, caller, tx);
    });
  }

  /** The level, and what follows from it: assumptions, outcomes, the word in the title. */
  async #one(
    tx: EntityManager,
    {
      act: { ref, series, recurrence },
      meetup,
      place,
      level,
      own,
      talks,
      caller,
    }: {
      act: Following;
      meetup: MadeMeetup;
      place: RulePlace;
      level: Level;
      own: readonly string[];
      talks: Wish['talks'];
      caller: MemberCaller;
    },
  ): Promise<void> {
    const { template } = recurrence;
    const [assumptions, outcomes] = [template.assumptions[level], template.outcomes[level]];
    const wish = { level, talks, ...(!own.includes('assumptions') && { assumptions }) };
    await this.levels.apply(tx, { ref, id: meetup.id, wish, caller, alone: false });
    const title = template.title.includes('{level}') ? template.title : undefined;
    const wanted = changesOfOne(
      { title, outcomes },
      { meetup: { ...meetup, level }, place, level, series, recurrence },
    );
    const changes = withoutOwn(wanted, own);
    if (Object.keys(changes).length > 0)
      await this.planning.apply(tx, { id: meetup.id, changes, caller, alone: false });
  }
}

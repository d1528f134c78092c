import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { OrganiserActsService, QuestionsService, RsvpsService } from '../rsvps/index.ts';
import type { DemoMeetup } from './content/communities.ts';

type Said = Pick<DemoMeetup, 'questions' | 'words' | 'approved' | 'guestsMax'>;

/** Who comes to a meetup, whom they bring, and what they say. */
@Injectable()
export class SeedRsvps {
  constructor(
    private readonly rsvps: RsvpsService,
    private readonly questions: QuestionsService,
    private readonly acts: OrganiserActsService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async answer(
    slug: string,
    people: readonly MemberCaller[],
    { questions = [], words = [''], approved = 0, guestsMax = 0, organiser }: Said & { organiser: MemberCaller },
  ): Promise<void> {
    const { items } = questions.length > 0 ? await this.questions.set(slug, { questions }, organiser) : { items: [] };
    for (const [index, { member }] of people.entries()) {
      const said = items.map(({ id, choices }) => [
        id,
        (choices.length > 0 ? choices : words)[index % (choices.length || words.length)]!,
      ]);
      const guests = index % 3 === 1 ? guestsMax : 0;
      await this.rsvps.answer(slug, { status: 'going', guests, answers: Object.fromEntries(said) }, member);
    }
    await this.#overWeeks(slug);
    const members = people.slice(0, approved).map(({ member }) => member.id);
    if (approved > 0) await this.acts.decide(slug, { decision: 'approved', members, words: '' }, organiser);
  }

  /** People answer over weeks, not in the minute of seeding; who waits was the last to ask. */
  async #overWeeks(slug: string): Promise<void> {
    await this.database.pool.query(
      `UPDATE rsvps r SET created_at = asked.at, changed_at = asked.at
       FROM (SELECT o.meetup_id, o.member_id, $2::timestamptz - row_number() OVER (
               ORDER BY o.status = 'waitlisted' DESC, o.position DESC, o.created_at DESC, o.member_id) * interval '31 hours' AS at
             FROM rsvps o JOIN meetups m ON m.id = o.meetup_id WHERE m.slug = $1) asked
       WHERE asked.meetup_id = r.meetup_id AND asked.member_id = r.member_id`,
      [slug, this.clock.now()],
    );
  }
}

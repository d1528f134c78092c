import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
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
    const members = people.slice(0, approved).map(({ member }) => member.id);
    if (approved > 0) await this.acts.decide(slug, { decision: 'approved', members, words: '' }, organiser);
  }
}

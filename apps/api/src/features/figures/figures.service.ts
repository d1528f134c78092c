import type { EndpointInput, EndpointOutput, figureRanges, getFigures } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { addUp } from './add-up.ts';
import { FiguresRepository } from './figures.repository.ts';

const days: Record<(typeof figureRanges)[number], number> = { '3-months': 92, '1-year': 366, '3-years': 1097 };

/** How a community does, in figures; nobody is named. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
  ) {}

  async get(
    { params, query }: EndpointInput<typeof getFigures>,
    { member }: MemberCaller,
  ): Promise<EndpointOutput<typeof getFigures>> {
    const { id } = await this.communities.bySlug(params.community);
    await this.memberships.require(id, member, 'organiser');
    const now = this.clock.now();
    const since = new Date(now.getTime() - days[query.range] * 86_400_000);
    const [coming, past] = await Promise.all([
      this.figures.coming(id, { now, level: query.level }),
      this.figures.past(id, { now, since, level: query.level }),
    ]);
    return { coming, past, levels: { newbie: addUp(past, 'newbie'), advanced: addUp(past, 'advanced') } };
  }
}

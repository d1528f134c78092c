import type { EndpointInput, EndpointOutput, getLevelBalance, TopicPage } from '@hallway/contracts';
import { toWallTime } from '@hallway/time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { problems } from '../../platform/http/problems.ts';
import { CommunitiesService } from '../communities/index.ts';
import { LevelsRepository } from './levels.repository.ts';

/** The two levels against each other: month by month, and on one topic. */
@Injectable()
export class LevelsService {
  constructor(
    private readonly levels: LevelsRepository,
    private readonly communities: CommunitiesService,
    private readonly clock: Clock,
  ) {}

  async balance({
    params,
    query,
  }: EndpointInput<typeof getLevelBalance>): Promise<EndpointOutput<typeof getLevelBalance>> {
    const { id: communityId, timeZone } = await this.communities.bySlug(params.community);
    const seriesId = query.series === undefined ? null : await this.levels.seriesId(communityId, query.series);
    if (query.series !== undefined && seriesId === null) throw problems.raise('not-found');
    const now = toWallTime(this.clock.now().toISOString(), timeZone).slice(0, 7);
    return { now, months: await this.levels.balance({ communityId, seriesId, firstOfMonth: `${now}-01` }) };
  }

  async topic(slug: string): Promise<TopicPage> {
    const topic = await this.levels.topic(slug, this.clock.now());
    if (!topic) throw problems.raise('not-found');
    return topic;
  }
}

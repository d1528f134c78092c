import type { EndpointOutput, listTopics } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { slugOf } from '../../platform/slugs/slugs.ts';
import { TopicsRepository } from './topics.repository.ts';

@Injectable()
export class TopicsService {
  constructor(
    private readonly topics: TopicsRepository,
    private readonly clock: Clock,
  ) {}

  /** The ids of topics named by their titles; "Neutron" and "neutron" are one. */
  async ensure(tx: EntityManager, titles: readonly string[]): Promise<string[]> {
    const bySlug = new Map<string, { slug: string; title: string }>();
    for (const title of titles) {
      const slug = slugOf(title);
      if (!bySlug.has(slug)) bySlug.set(slug, { slug, title });
    }
    return bySlug.size === 0 ? [] : this.topics.ensure(tx, [...bySlug.values()]);
  }

  async list({ q = '', limit }: { q?: string | undefined; limit: number }): Promise<EndpointOutput<typeof listTopics>> {
    return { items: await this.topics.startingWith({ q, now: this.clock.now(), limit }), nextCursor: null };
  }
}

import type { EndpointInput, EndpointOutput, getMonth, getPlaces, search, SearchHit } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { cursorKeys, encodeCursor } from '../../platform/http/cursor.ts';
import { CalendarRepository } from './calendar.repository.ts';
import { excerptOf } from './excerpt.ts';
import { type HitRow, SearchRepository } from './search.repository.ts';

@Injectable()
export class SearchService {
  constructor(
    private readonly documents: SearchRepository,
    private readonly calendar: CalendarRepository,
    private readonly clock: Clock,
  ) {}

  async search({
    cursor,
    limit,
    q,
    ...filters
  }: EndpointInput<typeof search>['query']): Promise<EndpointOutput<typeof search>> {
    const [offset] = cursorKeys(cursor, ['integer']);
    const { query, corrected } = await this.documents.understand(q);
    if (query === null) return { items: [], nextCursor: null, counts: { newbie: 0, advanced: 0 }, corrected };
    const from = Math.max(offset ?? 0, 0);
    const { hits, counts } = await this.documents.find(query, {
      filters,
      now: this.clock.now(),
      offset: from,
      limit: limit + 1,
    });
    return {
      items: hits.slice(0, limit).map(toHit),
      nextCursor: hits.length > limit ? encodeCursor([from + limit]) : null,
      counts,
      corrected,
    };
  }

  month(month: string, query: EndpointInput<typeof getMonth>['query']): Promise<EndpointOutput<typeof getMonth>> {
    return this.calendar.month(month, query);
  }

  places(): Promise<EndpointOutput<typeof getPlaces>> {
    return this.calendar.places(this.clock.now());
  }
}

const toHit = ({ headline, ...hit }: HitRow): SearchHit => ({ ...hit, excerpt: excerptOf(headline) });

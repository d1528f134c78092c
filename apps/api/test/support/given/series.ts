import type { Level } from '@hallway/contracts';
import type { Store } from './store.ts';
import { newId } from '../../../src/platform/database/new-id.ts';

export interface GivenSeries {
  id: string;
  communityId: string;
  slug: string;
  title: string;
  levelPattern: Level[];
}

let count = 0;

export const givenSeries = (database: Store) => ({
  async series({ community, ...fields }: { community: { id: string } } & Partial<GivenSeries>): Promise<GivenSeries> {
    const number = ++count;
    const series: GivenSeries = {
      id: newId(),
      communityId: community.id,
      slug: `series-${number}`,
      title: `Series ${number}`,
      levelPattern: ['newbie', 'advanced'],
      ...fields,
    };
    await database.pool.query(
      'INSERT INTO series (id, community_id, slug, title, level_pattern) VALUES ($1, $2, $3, $4, $5)',
      [series.id, series.communityId, series.slug, series.title, series.levelPattern],
    );
    return series;
  },
});

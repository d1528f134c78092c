import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';

export interface TopicRow {
  slug: string;
  title: string;
  upcoming: { newbie: number; advanced: number };
}

@Injectable()
export class TopicsRepository {
  constructor(private readonly database: Database) {}

  /** The ids of topics by slug; those that are new get the title they were first written with. */
  async ensure(tx: EntityManager, topics: readonly { slug: string; title: string }[]): Promise<string[]> {
    const slugs = topics.map(({ slug }) => slug);
    await tx.query(
      `INSERT INTO topics (id, slug, title) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[]) ON CONFLICT (slug) DO NOTHING`,
      [topics.map(() => newId()), slugs, topics.map(({ title }) => title)],
    );
    const rows: { id: string }[] = await tx.query('SELECT id FROM topics WHERE slug = ANY ($1)', [slugs]);
    return rows.map(({ id }) => id);
  }

  /** Only topics of public meetups: the name alone of a private meetup's topic would tell something. */
  startingWith({ q, now, limit }: { q: string; now: Date; limit: number }): Promise<TopicRow[]> {
    return this.database.prepared<TopicRow & Record<string, unknown>>(
      {
        name: 'topics.starting-with',
        text: `SELECT t.slug, t.title,
                 json_build_object('newbie', count(*) FILTER (WHERE m.level = 'newbie' AND m.ends_at > $2),
                                   'advanced', count(*) FILTER (WHERE m.level = 'advanced' AND m.ends_at > $2)) AS upcoming
               FROM topics t JOIN meetup_topics mt ON mt.topic_id = t.id
               JOIN meetups m ON m.id = mt.meetup_id AND m.state <> 'draft' AND m.visibility = 'public'
               WHERE starts_with(lower(t.title), lower($1))
               GROUP BY t.id ORDER BY count(*) FILTER (WHERE m.ends_at > $2) DESC, t.title, t.slug LIMIT $3`,
      },
      [q, now, limit],
    );
  }
}

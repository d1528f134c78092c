import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { CommunityEntity } from './community.entity.ts';
import type { CommunityCardRow, CommunityRow } from './community.view.ts';

// Both read tables of other features: a card that says how lively a community is must be one query, not one per card.
const publicMeetups = (condition: string) => `
  SELECT count(*) FILTER (WHERE p.level = 'newbie')::int AS newbie, count(*) FILTER (WHERE p.level = 'advanced')::int AS advanced
  FROM meetups p WHERE p.community_id = c.id AND p.state <> 'draft' AND p.visibility = 'public' AND ${condition}`;

const cardColumns = `
  c.id, c.slug, c.title, c.tagline, c.city, c.country, c.accent, people.members, coming.newbie AS "upcomingNewbie", coming.advanced AS "upcomingAdvanced"`;

const cardJoins = `
  CROSS JOIN LATERAL (SELECT count(*)::int AS members FROM community_members cm WHERE cm.community_id = c.id) people
  CROSS JOIN LATERAL (${publicMeetups('p.ends_at > $1')}) coming`;

@Injectable()
export class CommunitiesRepository {
  constructor(private readonly database: Database) {}

  bySlug(slug: string, tx?: EntityManager): Promise<CommunityEntity | null> {
    return (tx ?? this.database.manager).findOneBy(CommunityEntity, { slug });
  }

  async bySlugLocked(tx: EntityManager, slug: string): Promise<CommunityEntity | null> {
    return tx.findOne(CommunityEntity, { where: { slug }, lock: { mode: 'for_no_key_update' } });
  }

  shared(tx: EntityManager, where: { slug: string } | { id: string }): Promise<CommunityEntity | null> {
    return tx.findOne(CommunityEntity, { where, lock: { mode: 'pessimistic_read' } });
  }

  /** Whether it was stored; false when the slug is taken. */
  async add(tx: EntityManager, community: Partial<CommunityEntity>): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(CommunityEntity)
      .values(community)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  async save(tx: EntityManager, community: CommunityEntity): Promise<void> {
    await tx.save(CommunityEntity, community);
  }

  /** One community with its figures; `now` parts past and coming. */
  async view(slug: string, now: Date, tx?: EntityManager): Promise<CommunityRow | null> {
    const [row] = await this.database.prepared<CommunityRow>(
      {
        name: 'communities.one',
        text: `SELECT ${cardColumns}, c.description, c.code_of_conduct AS "codeOfConduct", c.code_of_conduct_version AS "codeOfConductVersion", c.time_zone AS "timeZone", c.version,
                      c.created_at AS "createdAt", gone.newbie AS "pastNewbie", gone.advanced AS "pastAdvanced", calls."openCalls"
               FROM communities c ${cardJoins}
               CROSS JOIN LATERAL (${publicMeetups('p.ends_at <= $1')}) gone
               CROSS JOIN LATERAL (
                 SELECT count(*)::int AS "openCalls" FROM calls k LEFT JOIN meetups of ON of.id = k.meetup_id
                 WHERE k.community_id = c.id AND (k.opens_at IS NULL OR k.opens_at <= $1) AND (k.closes_at IS NULL OR k.closes_at > $1)
                   AND (of.id IS NULL OR (of.state = 'published' AND of.visibility = 'public'))
               ) calls
               WHERE c.slug = $2`,
      },
      [now, slug],
      tx,
    );
    return row ?? null;
  }

  /** The liveliest first: most coming meetups, then most members. */
  list({
    now,
    after,
    limit,
  }: {
    now: Date;
    after: readonly [number | null, number | null, string | null];
    limit: number;
  }): Promise<CommunityCardRow[]> {
    return this.database.prepared<CommunityCardRow>(
      {
        name: 'communities.list',
        text: `SELECT ${cardColumns} FROM communities c ${cardJoins}
               WHERE $2::int IS NULL OR (-(coming.newbie + coming.advanced), -people.members, c.slug) > ($2, $3::int, $4::text)
               ORDER BY -(coming.newbie + coming.advanced), -people.members, c.slug LIMIT $5`,
      },
      [now, ...after, limit],
    );
  }
}

import type { EndpointInput, EndpointOutput, listPeople, Profile } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/auth/caller.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { CommunitiesService } from '../communities/index.ts';
import { DirectoryRepository } from './directory.repository.ts';

/** People who allow everybody to see them. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly communities: CommunitiesService,
  ) {}

  async list({ params, query }: EndpointInput<typeof listPeople>): Promise<EndpointOutput<typeof listPeople>> {
    const { id } = await this.communities.bySlug(params.community);
    const { q, cursor, limit } = query;
    const after = cursorKeys(cursor, ['bigint', 'id']);
    const rows = await this.directory.listed(id, { q, after, limit: limit + 1 });
    return page({
      rows,
      limit,
      keys: (row) => [row.joinedKey, row.id],
      view: ({ joinedKey: _, ...person }) => person,
    });
  }

  /** @throws ProblemError `not-found` for who does not allow it, as for who does not exist. */
  async profile(memberId: string, { member }: Caller): Promise<Profile> {
    const profile = await this.directory.profile(memberId, member?.id ?? null);
    if (!profile) throw problems.raise('not-found');
    return profile;
  }
}

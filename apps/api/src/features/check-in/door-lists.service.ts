import type { EndpointInput, EndpointOutput, getVenueList, listDoorLog } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Database } from '../../platform/database/database.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import type { Download } from '../../platform/http/download.ts';
import { Audit } from '../audit/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import { DoorLogRepository } from './door-log.repository.ts';
import { VenueListRepository } from './venue-list.repository.ts';
import { venueCsv, venueEntries } from './venue-list.ts';

type VenueQuery = EndpointInput<typeof getVenueList>['query'];

/** What organisers take away from the door: its log, and the list for the gate of the building. */
@Injectable()
export class DoorListsService {
  constructor(
    private readonly meetups: MeetupsService,
    private readonly logs: DoorLogRepository,
    private readonly venue: VenueListRepository,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async log(
    slug: string,
    { cursor, limit }: EndpointInput<typeof listDoorLog>['query'],
    caller: MemberCaller,
  ): Promise<EndpointOutput<typeof listDoorLog>> {
    const { id } = await this.meetups.withRole(slug, caller, 'organiser');
    const rows = await this.logs.page(id, cursorKeys(cursor, ['bigint', 'id']), limit + 1);
    return page({ rows, limit, keys: (row) => [row.receivedKey, row.id], view: ({ receivedKey: _, ...row }) => row });
  }

  async venueList(slug: string, query: VenueQuery, caller: MemberCaller): Promise<EndpointOutput<typeof getVenueList>> {
    return { items: await this.#entries(slug, query, caller, 'venue-list.opened') };
  }

  async venueFile(slug: string, query: VenueQuery, caller: MemberCaller): Promise<Download> {
    const entries = await this.#entries(slug, query, caller, 'venue-list.downloaded');
    return { filename: `${slug}-venue.csv`, content: venueCsv(entries) };
  }

  /** Names leave the platform here: who took them, and which, is written down. */
  #entries(slug: string, { guests }: VenueQuery, caller: MemberCaller, act: `venue-list.${string}`) {
    return this.database.transaction(async (tx) => {
      const { id, communityId } = await this.meetups.withRole(slug, caller, 'organiser', tx);
      const { language, people } = await this.venue.going(tx, id);
      await this.audit.record(tx, {
        actorId: caller.member.id,
        communityId,
        act,
        objectType: 'meetup',
        objectId: id,
        details: { fields: guests ? ['name', 'guests'] : ['name'], people: people.length },
      });
      return venueEntries(people, { guests, language });
    });
  }
}

import {
  type EndpointInput,
  type EndpointOutput,
  type listImportItems,
  type listImportTracks,
  type previewImport,
  type runImport,
  type ScheduleImport,
  type setImportLevels,
  writeImport,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import { problems } from '../../platform/http/problems.ts';
import { Queues } from '../../platform/queue/queues.ts';
import { slugOf } from '../../platform/slugs/slugs.ts';
import { CommunitiesService, has, Memberships } from '../communities/index.ts';
import type { ImportEntity } from './import.entity.ts';
import { zoneOf } from './import-zone.ts';
import { isIdle } from './imports.policy.ts';
import { type EarlierLevel, ImportsRepository } from './imports.repository.ts';
import { readScheduleAside } from './schedule-reader.ts';
import type { ProposedItem } from './schedule.ts';

type Body<E extends typeof previewImport | typeof runImport | typeof setImportLevels> = EndpointInput<E>['body'];

/** Previewing, levelling and starting imports. Null in place of a member: whoever runs the server, by command. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  async preview(
    communitySlug: string,
    { filename, content, timeZone }: Body<typeof previewImport>,
    member: Member | null,
  ): Promise<ScheduleImport> {
    const community = await this.communities.bySlug(communitySlug);
    if (member) await this.memberships.require(community.id, member, 'organiser');
    const schedule = await readScheduleAside(content, filename);
    if (!schedule.ok) {
      const { line, column, reason } = schedule;
      throw problems.raise('import.unreadable', { detail: reason, params: { line, column, reason } });
    }
    const { title, offset, days, rooms, warnings, items } = schedule;
    const starts = items.map(({ startsAt }) => startsAt);
    const id = newId();
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const earlier = await this.imports.earlierLevels(
        tx,
        community.id,
        items.map(({ sourceKey }) => sourceKey),
      );
      const entity: Partial<ImportEntity> & { id: string } = {
        id,
        communityId: community.id,
        createdBy: member?.id ?? null,
        filename,
        format: 'xcal',
        title,
        timeZone: timeZone ?? zoneOf({ offset, starts, communityZone: community.timeZone }),
        state: 'preview',
        total: items.length,
        days,
        rooms,
        warnings,
        createdAt: now,
        updatedAt: now,
      };
      await this.imports.insert(tx, entity, keepEarlier(items, earlier));
      return (await this.imports.one(id, tx))!;
    });
  }

  async get(id: string, member: Member): Promise<ScheduleImport> {
    return this.#own(await this.imports.one(id), member);
  }

  async items(
    id: string,
    { cursor, limit, ...filters }: EndpointInput<typeof listImportItems>['query'],
    member: Member,
  ): Promise<EndpointOutput<typeof listImportItems>> {
    await this.#own(await this.imports.bare(id), member);
    const after = cursorKeys(cursor, ['integer', 'integer']);
    const { rows, matching } = await this.imports.items(id, filters, { after, limit: limit + 1 });
    const keys = ({ rank, position }: (typeof rows)[number]) => [rank, position];
    return { ...page({ rows, limit, keys, view: ({ rank: _, ...item }) => item }), matching };
  }

  async tracks(id: string, member: Member): Promise<EndpointOutput<typeof listImportTracks>> {
    await this.#own(await this.imports.bare(id), member);
    return { items: await this.imports.tracks(id), nextCursor: null };
  }

  setLevels(id: string, choice: Body<typeof setImportLevels>, member: Member): Promise<ScheduleImport> {
    return this.database.transaction(async (tx) => {
      await this.#idle(tx, id, member);
      await this.imports.setLevels(tx, id, choice);
      await this.imports.save(tx, id, { updatedAt: this.clock.now() });
      return (await this.imports.one(id, tx))!;
    });
  }

  /** @param here Whoever asks writes it at once itself, so no job is queued. */
  run(
    id: string,
    { seriesTitle, seriesSlug = slugOf(seriesTitle), advancedAssumptions, publish }: Body<typeof runImport>,
    { member, here = false }: { member: Member | null; here?: boolean },
  ): Promise<ScheduleImport> {
    return this.database.transaction(async (tx) => {
      await this.#idle(tx, id, member);
      await this.imports.save(tx, id, {
        state: 'queued',
        done: 0,
        result: null,
        error: null,
        wishes: { actorId: member?.id ?? null, seriesTitle, seriesSlug, advancedAssumptions, publish },
        updatedAt: this.clock.now(),
      });
      if (!here) this.queues.addAfterCommit(tx, writeImport, { importId: id }, { attempts: 3 });
      return (await this.imports.one(id, tx))!;
    });
  }

  /** @throws ProblemError `not-found` for whoever is no organiser of its community. */
  async #own<Found extends { communityId: string }>(
    found: Found | null | undefined,
    member: Member | null,
    tx?: EntityManager,
  ): Promise<Found> {
    if (!found) throw problems.raise('not-found');
    if (member && !has(await this.memberships.rolesOf(found.communityId, member, tx), 'organiser')) {
      throw problems.raise('not-found');
    }
    return found;
  }

  async #idle(tx: EntityManager, id: string, member: Member | null): Promise<void> {
    const entity = await this.#own(await this.imports.locked(tx, id), member, tx);
    if (!isIdle(entity, this.clock.now())) throw problems.raise('import.state', { params: { state: entity.state } });
  }
}

/** A session that was imported before keeps the level it has now: an organiser may have decided it. */
function keepEarlier(items: readonly ProposedItem[], earlier: readonly EarlierLevel[]): ProposedItem[] {
  const known = new Map(earlier.map((each) => [each.sourceKey, each]));
  return items.map((item) => {
    const before = known.get(item.sourceKey);
    if (!before || (before.level === item.level && before.doubt === item.doubt)) return item;
    return { ...item, level: before.level, doubt: before.doubt, reasons: ['levelled-before', ...item.reasons] };
  });
}

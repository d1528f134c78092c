import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { slugOf } from '../../platform/slugs/slugs.ts';
import { Audit } from '../audit/index.ts';
import { MeetupEvents } from '../meetups/index.ts';
import { freeSlugs } from './free-slugs.ts';
import { ImportTargetRepository, type WrittenSession } from './import-target.repository.ts';
import type { ImportEntity, ImportResult } from './import.entity.ts';
import { ImportsRepository, type StoredItem } from './imports.repository.ts';
import { meetupKey, type PlannedMeetup, planMeetups, rekeyed } from './planned-meetups.ts';

/** Small enough that the progress moves, large enough that a conference is a handful of statements. */
const sessionsAtOnce = 100;

/** Writes an import into its series. Running it again, as a job that was interrupted does, writes only what differs. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly target: ImportTargetRepository,
    private readonly events: MeetupEvents,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @param onProgress is told the sessions written so far. Nobody gets a mail by an import. */
  async write(importId: string, onProgress: (done: number) => Promise<void> | void = () => {}): Promise<void> {
    const entity = await this.imports.begin(importId, this.clock.now());
    if (!entity) return;
    const report = async (done: number) => {
      await this.imports.progress(importId, done, this.clock.now());
      await onProgress(done);
    };
    await this.database.transaction(async (tx) => {
      await this.target.turn(tx, entity.communityId, entity.wishes!.seriesSlug);
      const { state } = (await this.imports.bare(importId, tx))!;
      if (state === 'done') return;
      const { seriesId, result } = await this.#write(tx, entity, report);
      const now = this.clock.now();
      await this.imports.save(tx, importId, {
        state: 'done',
        done: entity.total,
        seriesId,
        result,
        error: null,
        updatedAt: now,
      });
      await this.audit.record(tx, {
        actorId: entity.wishes!.actorId,
        communityId: entity.communityId,
        act: 'import.run',
        objectType: 'import',
        objectId: importId,
        details: { filename: entity.filename, ...result },
      });
    });
  }

  async #write(
    tx: EntityManager,
    { id: importId, communityId, timeZone, wishes }: ImportEntity,
    report: (done: number) => Promise<void>,
  ): Promise<{ seriesId: string; result: ImportResult }> {
    const { seriesSlug: slug, seriesTitle: title, advancedAssumptions: assumptions, publish, actorId } = wishes!;
    const now = this.clock.now();
    const items = await this.imports.stored(tx, importId);
    const seriesId = await this.target.series(tx, { id: newId(), communityId, slug, title, now });
    const meetups = await this.#meetupIds(tx, seriesId);
    const known = new Set(meetups.values());
    const missing = planMeetups(items).filter(({ key }) => !meetups.has(key));
    const added = await this.#addMeetups(tx, missing, {
      items,
      slug,
      communityId,
      seriesId,
      timeZone,
      createdBy: actorId,
      now,
    });
    for (const { key, id } of added) meetups.set(key, id);

    const before = await this.target.sessions(tx, seriesId);
    const counts = await this.#writeSessions(tx, { items, meetups, before, now, report });
    const ids = [...new Set(items.map(({ level, track }) => meetups.get(meetupKey(level, track))!))];
    const finished = await this.target.finish(tx, { ids, timeZone, assumptions, publish, now });
    // their hours are the agenda's only now; what hangs on a meetup begins here as it does for one planned by hand
    for (const { id: meetupId } of added) await this.events.planned(tx, { meetupId, communityId });
    const emptied = await this.target.retireEmpty(tx, [...new Set(before.map(({ meetupId }) => meetupId))], now);
    const present = new Set(items.map(({ sourceKey }) => sourceKey));
    const result: ImportResult = {
      seriesSlug: slug,
      meetupsCreated: added.length,
      meetupsUpdated: finished.filter((id) => known.has(id)).length,
      ...counts,
      vanished: before.filter(({ sourceKey }) => !present.has(sourceKey)).length,
      emptied,
    };
    return { seriesId, result };
  }

  /** Ids by key, of the meetups that earlier imports made. */
  async #meetupIds(tx: EntityManager, seriesId: string): Promise<Map<string, string>> {
    const meetups = await this.target.meetups(tx, seriesId);
    const moved = rekeyed(meetups);
    if (moved.length > 0) await this.target.rekey(tx, moved);
    const keys = new Map(moved.map(({ id, sourceKey }) => [id, sourceKey]));
    return new Map(
      meetups.flatMap(({ id, sourceKey }) => {
        const key = keys.has(id) ? keys.get(id)! : sourceKey;
        return key === null ? [] : [[key, id] as const];
      }),
    );
  }

  async #addMeetups(
    tx: EntityManager,
    planned: readonly PlannedMeetup[],
    {
      items,
      slug,
      ...common
    }: {
      items: readonly StoredItem[];
      slug: string;
      communityId: string;
      seriesId: string;
      timeZone: string;
      createdBy: string | null;
      now: Date;
    },
  ): Promise<{ key: string; id: string }[]> {
    if (planned.length === 0) return [];
    const bases = planned.map(({ level, track }) => `${slugOf(slug, track)}-${level}`);
    const slugs = await freeSlugs(bases, (candidates) => this.target.takenSlugs(tx, 'meetups', candidates));
    const host = new URL(this.config.publicUrl).hostname;
    const meetups = planned.map(({ key, track, level, startsAt, endsAt }, index) => {
      const id = newId();
      const own = items.filter((item) => item.track === track && item.level === level);
      const only = (values: string[]) => (new Set(values).size === 1 ? values[0]! : null);
      return {
        id,
        slug: slugs[index]!,
        title: track,
        level,
        room: only(own.map(({ data }) => data.room)) ?? '',
        language: only(own.map(({ data }) => data.language)) ?? 'en',
        startsAt,
        endsAt,
        icalUid: `${id}@${host}`,
        sourceKey: key,
      };
    });
    await this.target.addMeetups(tx, meetups, common);
    return meetups.map(({ sourceKey: key, id }) => ({ key, id }));
  }

  async #writeSessions(
    tx: EntityManager,
    {
      items,
      meetups,
      before,
      now,
      report,
    }: {
      items: readonly StoredItem[];
      meetups: ReadonlyMap<string, string>;
      before: readonly { id: string; sourceKey: string }[];
      now: Date;
      report: (done: number) => Promise<void>;
    },
  ): Promise<Pick<ImportResult, 'sessionsCreated' | 'sessionsUpdated' | 'unchanged'>> {
    const ids = new Map(before.map(({ sourceKey, id }) => [sourceKey, id]));
    const fresh = items.filter(({ sourceKey }) => !ids.has(sourceKey));
    const slugs = await freeSlugs(
      fresh.map(({ title }) => slugOf(title)),
      (candidates) => this.target.takenSlugs(tx, 'sessions', candidates),
    );
    const slugOfKey = new Map(fresh.map(({ sourceKey }, index) => [sourceKey, slugs[index]!]));
    let sessionsUpdated = 0;
    for (let from = 0; from < items.length; from += sessionsAtOnce) {
      const sessions = items.slice(from, from + sessionsAtOnce).map(({ track, data, ...item }): WrittenSession => {
        const meetupId = meetups.get(meetupKey(item.level, track))!;
        return {
          ...item,
          ...data,
          id: ids.get(item.sourceKey) ?? newId(),
          meetupId,
          slug: slugOfKey.get(item.sourceKey) ?? null,
        };
      });
      const added = sessions.filter(({ slug }) => slug !== null);
      if (added.length > 0) await this.target.addSessions(tx, added, now);
      const rest = sessions.filter(({ slug }) => slug === null);
      if (rest.length > 0) sessionsUpdated += await this.target.changeSessions(tx, rest, now);
      await report(from + sessions.length);
    }
    const sessionsCreated = fresh.length;
    return { sessionsCreated, sessionsUpdated, unchanged: items.length - sessionsCreated - sessionsUpdated };
  }
}

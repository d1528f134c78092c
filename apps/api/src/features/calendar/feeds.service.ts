import type { Level } from '@hallway/contracts';
import { feed } from '@hallway/formats/calendar';
import { createTranslator } from '@hallway/i18n';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { hash } from 'node:crypto';
import type { Caller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { problems } from '../../platform/http/problems.ts';
import { MeetupsService } from '../meetups/index.ts';
import { feedEvent } from './feed-event.ts';
import { type FeedWindow, feedWindow } from './feed-window.ts';
import { type FeedRequest, FeedsRepository } from './feeds.repository.ts';

export interface Feed {
  /** A whole entity tag, quotes included. */
  etag: string;
  changed: Date | null;
  /** Renders it; not asked for when the caller has this version already. */
  write: () => Promise<string>;
}

/** Raised when the same meetups are written differently, so that programs take the new text. */
const edition = 2;
const colors: Record<Level, string> = { newbie: 'seagreen', advanced: 'indigo' };
const words = createTranslator('en');
/** Letters of written feeds that are kept: some eighty feeds of 500 meetups. */
const keptLetters = 20_000_000;

/** Feeds to subscribe to: public meetups for everybody, and the private ones of a member in their own alone. */
@Injectable()
export class FeedsService {
  /** By entity tag, which names all that a feed is written from. */
  readonly #written = new LRUCache<string, string>({ maxSize: keptLetters, sizeCalculation: (text) => text.length });

  constructor(
    private readonly feeds: FeedsRepository,
    private readonly meetups: MeetupsService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws ProblemError `not-found` */
  async open(request: FeedRequest): Promise<Feed> {
    const window = feedWindow(this.clock.now());
    const found = await this.feeds.version(request, window);
    if (!found) throw problems.raise('not-found');
    const { publicUrl } = this.config;
    const facts = [
      edition,
      publicUrl,
      request.scope,
      request.of,
      request.part,
      request.level,
      window.startsAfter.getTime(),
    ];
    const etag = `"${hash('sha256', JSON.stringify([...facts, found.title, found.version]), 'base64url')}"`;
    return {
      etag,
      changed: found.changed,
      write: async () => {
        const kept = this.#written.get(etag);
        if (kept !== undefined) return kept;
        const text = await this.#write(request, window, found.title);
        this.#written.set(etag, text);
        return text;
      },
    };
  }

  async #write(request: FeedRequest, window: FeedWindow, title: string): Promise<string> {
    const { publicUrl } = this.config;
    return feed({
      name: [
        request.scope === 'mine' || request.scope === 'site' ? 'Hallway' : title,
        request.level && words(`levels.word.${request.level}`),
      ]
        .filter(Boolean)
        .join(' · '),
      url: publicUrl + pageOf(request),
      ...(request.level && { color: colors[request.level] }),
      events: (await this.feeds.events(request, window)).map((row) => feedEvent(row, publicUrl)),
    });
  }

  /** One meetup, for who may see it. @throws ProblemError `not-found` */
  async one(slug: string, caller: Caller): Promise<string> {
    const { onlineUrl } = await this.meetups.get(slug, caller);
    const row = await this.feeds.event(slug);
    if (!row) throw problems.raise('not-found');
    return feed({ name: row.title, events: [feedEvent({ ...row, onlineUrl }, this.config.publicUrl)] });
  }
}

/** The page that shows the same. */
function pageOf({ scope, of, part, level }: FeedRequest): string {
  const query = level ? `?level=${level}` : '';
  if (scope === 'mine') return '/me';
  if (scope === 'site') return `/explore${query}`;
  return `/c/${of}${scope === 'series' ? `/s/${part}` : ''}${query}`;
}

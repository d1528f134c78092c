import { getCommunity, listMeetups, listSeries } from '@hallway/contracts';
import { Config } from '../../platform/config/config.ts';
import { type PageHead, type PageHeadProvider, RendersHead, seed } from '../../platform/web/page-head.ts';
import { plainText } from '../../platform/web/plain-text.ts';
import { CommunitiesService } from '../communities/index.ts';
import { MeetupsService, nothingWhenNotFound } from '../meetups/index.ts';
import { SeriesService } from '../series/index.ts';
import { defaultLimit } from './default-limit.ts';

/** First HTML answer of `/c/:community`. */
@RendersHead()
export class CommunityHead implements PageHeadProvider<string> {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly meetups: MeetupsService,
    private readonly series: SeriesService,
    private readonly config: Config,
  ) {}

  match(path: string): string | null {
    return /^\/c\/([a-z0-9-]{1,80})\/?$/.exec(path)?.[1] ?? null;
  }

  async render(slug: string): Promise<PageHead | null> {
    const community = await this.communities.get(slug).catch(nothingWhenNotFound);
    if (!community) return null;
    const [meetups, series] = await Promise.all([
      this.meetups.list({ when: 'upcoming', community: slug, limit: defaultLimit }),
      this.series.list(slug, { limit: defaultLimit }),
    ]);
    return {
      title: `${community.title} · Hallway`,
      description: community.tagline || plainText(community.description) || community.title,
      ogType: 'profile',
      path: `/c/${slug}`,
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'Organization',
        name: community.title,
        description: community.tagline || undefined,
        url: `${this.config.publicUrl}/c/${slug}`,
        location: community.city
          ? {
              '@type': 'PostalAddress',
              addressLocality: community.city,
              addressCountry: community.country || undefined,
            }
          : undefined,
      },
      data: {
        ...seed(getCommunity, { params: { community: slug } }, community),
        ...seed(listMeetups, { query: { when: 'upcoming', community: slug } }, meetups),
        ...seed(listSeries, { params: { community: slug } }, series),
      },
    };
  }
}

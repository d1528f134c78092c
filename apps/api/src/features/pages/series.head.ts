import { getSeries } from '@hallway/contracts';
import { Config } from '../../platform/config/config.ts';
import { type PageHead, type PageHeadProvider, RendersHead, seed } from '../../platform/web/page-head.ts';
import { plainText } from '../../platform/web/plain-text.ts';
import { levelStructuredData, nothingWhenNotFound } from '../meetups/index.ts';
import { SeriesService } from '../series/index.ts';

interface Address extends Record<string, string> {
  community: string;
  series: string;
}

/** First HTML answer of `/c/:community/s/:series`. */
@RendersHead()
export class SeriesHead implements PageHeadProvider<Address> {
  constructor(
    private readonly series: SeriesService,
    private readonly config: Config,
  ) {}

  match(path: string): Address | null {
    const [, community, series] = /^\/c\/([a-z0-9-]{1,80})\/s\/([a-z0-9-]{1,80})\/?$/.exec(path) ?? [];
    return community && series ? { community, series } : null;
  }

  async render(address: Address): Promise<PageHead | null> {
    const series = await this.series.get(address).catch(nothingWhenNotFound);
    if (!series) return null;
    const path = `/c/${address.community}/s/${address.series}`;
    const { publicUrl } = this.config;
    return {
      title: `${series.title} · ${series.community.title}`,
      description: plainText(series.description) || series.title,
      path,
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'EventSeries',
        name: series.title,
        url: publicUrl + path,
        organizer: {
          '@type': 'Organization',
          name: series.community.title,
          url: `${publicUrl}/c/${series.community.slug}`,
        },
        subEvent: series.ladder.slice(-20).map(({ slug, title, startsAt, endsAt, level, state }) => ({
          '@type': 'EducationEvent',
          name: title,
          url: `${publicUrl}/m/${slug}`,
          startDate: startsAt,
          endDate: endsAt,
          eventStatus: `https://schema.org/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
          ...levelStructuredData({ level }),
        })),
      },
      data: seed(getSeries, { params: address }, series),
    };
  }
}

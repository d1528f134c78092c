import { getTopic, type TopicPage } from '@hallway/contracts';
import { createTranslator, supportedLocale } from '@hallway/i18n';
import type { Caller } from '../../platform/auth/caller.ts';
import { Config } from '../../platform/config/config.ts';
import { type PageHead, type PageHeadProvider, RendersHead, seed } from '../../platform/web/page-head.ts';
import { nothingWhenNotFound } from '../meetups/index.ts';
import { LevelsService } from './levels.service.ts';

/** First HTML answer of `/topics/:topic`: what there is of each level. */
@RendersHead()
export class TopicHead implements PageHeadProvider<string> {
  constructor(
    private readonly levels: LevelsService,
    private readonly config: Config,
  ) {}

  match(path: string): string | null {
    return /^\/topics\/([a-z0-9-]{1,80})\/?$/.exec(path)?.[1] ?? null;
  }

  async render(slug: string, { member }: Caller): Promise<PageHead | null> {
    const topic = await this.levels.topic(slug).catch(nothingWhenNotFound);
    if (!topic) return null;
    const t = createTranslator(supportedLocale(member?.locale ?? 'en'));
    return {
      title: topic.title,
      description: t('bothLevels.topic.description', topic.counts.upcoming),
      ogType: 'website',
      path: `/topics/${slug}`,
      noIndex: false,
      jsonLd: structuredData(topic, this.config.publicUrl),
      data: seed(getTopic, { params: { topic: slug } }, topic),
    };
  }
}

const structuredData = ({ title, upcoming }: TopicPage, publicUrl: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  name: title,
  itemListElement: [...upcoming.newbie, ...upcoming.advanced].map(({ slug, title: name }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    url: `${publicUrl}/m/${slug}`,
  })),
});

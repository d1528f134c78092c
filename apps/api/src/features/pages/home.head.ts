import { listCommunities, listMeetups, listOpenCalls } from '@hallway/contracts';
import { createTranslator, supportedLocale } from '@hallway/i18n';
import type { Caller } from '../../platform/auth/caller.ts';
import { Config } from '../../platform/config/config.ts';
import { type PageHead, type PageHeadProvider, RendersHead, seed } from '../../platform/web/page-head.ts';
import { CallsService } from '../calls/index.ts';
import { CommunitiesService } from '../communities/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import { defaultLimit } from './default-limit.ts';

const pages = ['/', '/explore', '/communities'] as const;
type Page = (typeof pages)[number];

/** As many as the front page shows. */
const teaserCalls = 3;

/** The entrance: coming meetups and open calls of both levels. A lens in the address is applied by the app, which then asks for its own list. */
@RendersHead()
export class HomeHead implements PageHeadProvider<Page> {
  constructor(
    private readonly meetups: MeetupsService,
    private readonly communities: CommunitiesService,
    private readonly calls: CallsService,
    private readonly config: Config,
  ) {}

  match(path: string): Page | null {
    return pages.find((page) => page === path) ?? null;
  }

  async render(path: Page, { member }: Caller): Promise<PageHead> {
    const t = createTranslator(supportedLocale(member?.locale));
    const [meetups, communities, calls] = await Promise.all([
      path === '/communities' ? null : this.meetups.list({ when: 'upcoming', limit: defaultLimit }),
      this.communities.list({ limit: defaultLimit }),
      path === '/' ? this.calls.listOpen({ limit: teaserCalls }) : null,
    ]);
    const titles = { '/': null, '/explore': t('home.coming'), '/communities': t('home.communities') };
    return {
      title: [titles[path], 'Hallway'].filter(Boolean).join(' · '),
      description: t('home.lead'),
      path,
      ...(path === '/' && {
        jsonLd: { '@context': 'https://schema.org', '@type': 'WebSite', name: 'Hallway', url: this.config.publicUrl },
      }),
      data: {
        ...(meetups && seed(listMeetups, { query: { when: 'upcoming' } }, meetups)),
        ...seed(listCommunities, {}, communities),
        ...(calls && seed(listOpenCalls, { query: { limit: teaserCalls } }, calls)),
      },
    };
  }
}

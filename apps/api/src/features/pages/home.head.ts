import { listCommunities, listMeetups } from '@hallway/contracts';
import { createTranslator, supportedLocale } from '@hallway/i18n';
import type { Caller } from '../../platform/auth/caller.ts';
import { Config } from '../../platform/config/config.ts';
import { type PageHead, type PageHeadProvider, RendersHead, seed } from '../../platform/web/page-head.ts';
import { CommunitiesService } from '../communities/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import { defaultLimit } from './default-limit.ts';

type Page = '/' | '/explore' | '/communities';

/** The entrance: coming meetups of both levels. A lens in the address is applied by the app, which then asks for its own list. */
@RendersHead()
export class HomeHead implements PageHeadProvider<Page> {
  constructor(
    private readonly meetups: MeetupsService,
    private readonly communities: CommunitiesService,
    private readonly config: Config,
  ) {}

  match(path: string): Page | null {
    return path === '/' || path === '/explore' || path === '/communities' ? path : null;
  }

  async render(path: Page, { member }: Caller): Promise<PageHead> {
    const t = createTranslator(supportedLocale(member?.locale ?? 'en'));
    const [meetups, communities] = await Promise.all([
      path === '/communities' ? null : this.meetups.list({ when: 'upcoming', limit: defaultLimit }),
      this.communities.list({ limit: defaultLimit }),
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
      },
    };
  }
}

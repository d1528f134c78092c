import { listOpenCalls } from '@hallway/contracts';
import { createTranslator, supportedLocale } from '@hallway/i18n';
import type { Caller } from '../../platform/auth/caller.ts';
import { type PageHead, type PageHeadProvider, RendersHead, seed } from '../../platform/web/page-head.ts';
import { CallsService } from '../calls/index.ts';
import { defaultLimit } from './default-limit.ts';

/** First HTML answer of `/calls`. */
@RendersHead()
export class CallsHead implements PageHeadProvider<true> {
  constructor(private readonly calls: CallsService) {}

  match(path: string): true | null {
    return path === '/calls' ? true : null;
  }

  async render(_: true, { member }: Caller): Promise<PageHead> {
    const t = createTranslator(supportedLocale(member?.locale));
    return {
      title: `${t('calls.title')} · Hallway`,
      description: t('calls.lead'),
      path: '/calls',
      data: seed(listOpenCalls, {}, await this.calls.listOpen({ limit: defaultLimit })),
    };
  }
}

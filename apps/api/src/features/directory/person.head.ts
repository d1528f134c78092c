import { getPerson } from '@hallway/contracts';
import type { Caller } from '../../platform/auth/caller.ts';
import { type PageHead, type PageHeadProvider, RendersHead, seed } from '../../platform/web/page-head.ts';
import { plainText } from '../../platform/web/plain-text.ts';
import { nothingWhenNotFound } from '../meetups/index.ts';
import { DirectoryService } from './directory.service.ts';

/** First HTML answer of `/people/:memberId`. */
@RendersHead()
export class PersonHead implements PageHeadProvider<string> {
  constructor(private readonly directory: DirectoryService) {}

  match(path: string): string | null {
    return /^\/people\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/.exec(path)?.[1] ?? null;
  }

  async render(memberId: string, caller: Caller): Promise<PageHead | null> {
    const profile = await this.directory.profile(memberId, caller).catch(nothingWhenNotFound);
    if (!profile) return null;
    return {
      title: `${profile.name} · Hallway`,
      description: plainText(profile.bio) || profile.name,
      ogType: 'profile',
      path: `/people/${memberId}`,
      noIndex: !profile.public,
      data: seed(getPerson, { params: { memberId } }, profile),
    };
  }
}

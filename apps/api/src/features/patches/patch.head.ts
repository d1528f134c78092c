import { getPatch } from '@hallway/contracts';
import { anonymous } from '../../platform/auth/caller.ts';
import { type PageHead, type PageHeadProvider, RendersHead, seed } from '../../platform/web/page-head.ts';
import { MeetupsService, nothingWhenNotFound } from '../meetups/index.ts';
import { toPatchView } from './patch.view.ts';
import { PatchesRepository } from './patches.repository.ts';

/** First HTML answer of `/p/:patchId`, for patches of meetups that everybody may see. */
@RendersHead()
export class PatchHead implements PageHeadProvider<string> {
  constructor(
    private readonly patches: PatchesRepository,
    private readonly meetups: MeetupsService,
  ) {}

  match(path: string): string | null {
    return /^\/p\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(path)?.[1] ?? null;
  }

  async render(id: string): Promise<PageHead | null> {
    const row = await this.patches.byId(id);
    if (!row) return null;
    const meetup = await this.meetups.bySlug(row.meetup.slug, anonymous).catch(nothingWhenNotFound);
    if (!meetup) return null;
    return {
      title: `${row.title} · ${row.project.name}`,
      description: `Patch #${row.number} for “${row.task.title}” at ${row.meetup.title}`,
      path: `/p/${id}`,
      noIndex: meetup.visibility !== 'public',
      data: seed(getPatch, { params: { patchId: id } }, toPatchView(row)),
    };
  }
}

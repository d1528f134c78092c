import { getBoard } from '@hallway/contracts';
import { anonymous } from '../../platform/auth/caller.ts';
import { type PageHead, type PageHeadProvider, RendersHead, seed } from '../../platform/web/page-head.ts';
import { MeetupsService, nothingWhenNotFound } from '../meetups/index.ts';
import { BoardService } from './board.service.ts';

/** First HTML answer of `/m/:meetup/board`. */
@RendersHead()
export class BoardHead implements PageHeadProvider<string> {
  constructor(
    private readonly boards: BoardService,
    private readonly meetups: MeetupsService,
  ) {}

  match(path: string): string | null {
    return /^\/m\/([a-z0-9-]{1,80})\/board$/.exec(path)?.[1] ?? null;
  }

  async render(slug: string): Promise<PageHead | null> {
    const meetup = await this.meetups.bySlug(slug, anonymous).catch(nothingWhenNotFound);
    if (meetup?.format !== 'hackathon') return null;
    const board = await this.boards.of(meetup);
    return {
      title: `Board · ${board.meetup.title}`,
      description: `${board.counts.newbie} newbie and ${board.counts.advanced} advanced tasks, ${board.flow.patches.merged} patches merged`,
      path: `/m/${slug}/board`,
      noIndex: meetup.visibility !== 'public',
      data: seed(getBoard, { params: { meetup: slug } }, board),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { CommentsService, ModerationService } from '../discussions/index.ts';
import type { Cast } from './cast.ts';

/** People talk about the coming meetup; one comment waits for the organisers to look at it. */
@Injectable()
export class SeedDiscussion {
  constructor(
    private readonly comments: CommentsService,
    private readonly moderation: ModerationService,
  ) {}

  async seed(meetup: string, cast: Cast): Promise<void> {
    const write = (who: 'organiser' | 'member' | 'speaker', body: string, replyTo: string | null = null) =>
      this.comments.post({ params: { meetup }, query: {}, body: { body, replyTo } }, cast.as(who));
    const question = await write('member', 'Do I need to bring a laptop, or can I follow on the screen?');
    await write(
      'speaker',
      'The screen is enough. With a laptop you can try it: any **Linux**, 4 GB free.',
      question.id,
    );
    const doubtful = await write('speaker', 'Seats at my paid course are half price this week, write to me!');
    await this.moderation.report(
      {
        params: { commentId: doubtful.id },
        query: {},
        body: { kind: 'spam', note: 'Has nothing to do with the meetup' },
      },
      cast.as('member'),
    );
    await write('organiser', 'The street door closes at 19:00. Ring at **Hallway** if you come later.');
  }
}

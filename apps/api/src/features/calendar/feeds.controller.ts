import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Access } from '../../platform/auth/access.guard.ts';
import type { Caller } from '../../platform/auth/caller.ts';
import type { Reply, Request } from '../../platform/http/http-types.ts';
import { CurrentCaller } from '../../platform/http/implements.ts';
import { problems } from '../../platform/http/problems.ts';
import { levelOf, withoutEnding } from './feed-file.ts';
import { FeedsService } from './feeds.service.ts';
import { OwnFeedsService } from './own-feeds.service.ts';
import { sendFeed } from './send-feed.ts';

/** iCalendar files, for calendar programs. They know no session: what one of them may read, its address says. */
@Controller('/feeds')
export class FeedsController {
  constructor(
    private readonly feeds: FeedsService,
    private readonly own: OwnFeedsService,
  ) {}

  @Get('all.ics')
  @Access('public')
  async site(@Query('level') level: unknown, @Req() request: Request, @Res({ passthrough: true }) reply: Reply) {
    return sendFeed(await this.feeds.open({ scope: 'site', level: levelOf(level) }), { request, reply });
  }

  @Get('c/:file')
  @Access('public')
  async community(
    @Param('file') file: string,
    @Query('level') level: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const feed = await this.feeds.open({ scope: 'community', of: withoutEnding(file), level: levelOf(level) });
    return sendFeed(feed, { request, reply });
  }

  @Get('c/:community/:file')
  @Access('public')
  async series(
    @Param() { community, file }: { community: string; file: string },
    @Query('level') level: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const part = withoutEnding(file);
    const feed = await this.feeds.open({ scope: 'series', of: community, part, level: levelOf(level) });
    return sendFeed(feed, { request, reply });
  }

  @Get('me/:file')
  @Access('public')
  async mine(
    @Param('file') file: string,
    @Query('level') level: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    reply.header('cache-control', 'private, no-cache').header('x-robots-tag', 'noindex');
    const of = await this.own.memberOf(withoutEnding(file));
    return sendFeed(await this.feeds.open({ scope: 'mine', of, level: levelOf(level) }), { request, reply });
  }

  /** One meetup as a file to take along, for the one who looks at its page. */
  @Get('m/:file')
  @Access('public')
  async one(@Param('file') file: string, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: Reply) {
    const slug = withoutEnding(file);
    const text = await this.feeds.one(slug, caller);
    reply.type('text/calendar; charset=utf-8').header('content-disposition', `attachment; filename="${slug}.ics"`);
    return text;
  }

  @Get('*')
  @Access('public')
  other(): never {
    throw problems.raise('not-found');
  }
}

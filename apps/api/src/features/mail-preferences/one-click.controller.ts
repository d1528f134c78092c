import { Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Access } from '../../platform/auth/access.guard.ts';
import { Subscriptions } from './subscriptions.service.ts';

/**
 * Where mail programs post to (RFC 8058), without a cookie and from wherever they are. The same address opened in a browser is a page of
 * the web app with a button: programs that follow links in mails switch nothing off.
 */
@Controller()
export class OneClickController {
  constructor(private readonly subscriptions: Subscriptions) {}

  @Post('/unsubscribe/:token')
  @HttpCode(200)
  @Access('public')
  @RouteConfig({ fromAnywhere: true })
  @Header('content-type', 'text/plain; charset=utf-8')
  async unsubscribe(@Param('token') token: string): Promise<string> {
    await this.subscriptions.set(token, { wanted: false, everywhere: false });
    return 'Done. You will get no more mails of this kind.\n';
  }
}

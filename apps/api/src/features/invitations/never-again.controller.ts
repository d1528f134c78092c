import { Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Access } from '../../platform/auth/access.guard.ts';
import { InvitedService } from './invited.service.ts';

/** Where mail programs post to (RFC 8058) for who wants no invitations; opened in a browser, the same address is a page with a button. */
@Controller()
export class NeverAgainController {
  constructor(private readonly invited: InvitedService) {}

  @Post('/invitations/:token/never')
  @HttpCode(200)
  @Access('public')
  @RouteConfig({ fromAnywhere: true })
  @Header('content-type', 'text/plain; charset=utf-8')
  async refuse(@Param('token') token: string): Promise<string> {
    await this.invited.refuse(token);
    return 'Done. This address gets no invitation any more.\n';
  }
}

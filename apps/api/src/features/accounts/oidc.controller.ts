import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { Access } from '../../platform/auth/access.guard.ts';
import type { Reply, Request } from '../../platform/http/http-types.ts';
import { OidcService } from './oidc.service.ts';

/** Redirects of the browser to the provider and back; no JSON, hence no endpoints of the contract. */
@Controller('/api/auth')
export class OidcController {
  constructor(private readonly oidc: OidcService) {}

  @Get('oidc')
  @Access('public')
  async start(@Query('returnTo') returnTo: unknown, @Res() reply: Reply): Promise<void> {
    await redirect(reply, await this.oidc.start(typeof returnTo === 'string' ? returnTo : undefined));
  }

  @Get('callback/oidc')
  @Access('public')
  async callback(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    await redirect(reply, await this.oidc.finish({ url: request.url, cookie: request.headers.cookie }));
  }
}

function redirect(reply: Reply, { location, cookies }: { location: string; cookies: string[] }): Reply {
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  return reply.header('cache-control', 'no-store').redirect(location, 302);
}

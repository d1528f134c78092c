import { Controller, Get, Res } from '@nestjs/common';
import { Access } from '../auth/access.guard.ts';
import type { Reply } from '../http/http-types.ts';
import { HealthService, type Readiness } from './health.service.ts';

@Controller('/api/health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process answers; nothing else is asked. */
  @Get('live')
  @Access('public')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 503 while stopping, or while the database, the queue or the mail server is away; `starting-server.ts` answers before there is an application. */
  @Get('ready')
  @Access('public')
  async ready(@Res({ passthrough: true }) reply: Reply): Promise<Readiness> {
    const readiness = await this.health.readiness();
    reply.header('cache-control', 'no-store');
    if (readiness.status !== 'ready') reply.status(503);
    return readiness;
  }
}

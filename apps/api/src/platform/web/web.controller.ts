import { Controller, Get, Logger, Req, Res } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Access } from '../auth/access.guard.ts';
import type { Caller } from '../auth/caller.ts';
import { Config } from '../config/config.ts';
import { Discovery } from '../discovery.ts';
import type { Reply, Request } from '../http/http-types.ts';
import { problems } from '../http/problems.ts';
import { contentSecurityPolicy, renderHtml } from './html.ts';
import { headKey, type PageHead, type PageHeadProvider } from './page-head.ts';

interface Template {
  html: string;
  policy: string;
}

/** Every GET that is neither the API nor a file: the web app, with the head of the page it is asked for. */
@Controller()
export class WebController {
  readonly #logger = new Logger('Web');
  #template: Promise<Template> | undefined;
  #providers: PageHeadProvider[] | undefined;

  constructor(
    private readonly config: Config,
    private readonly discovery: Discovery,
  ) {}

  @Get('/*')
  @Access('public')
  async page(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<string> {
    // not by `URL`, which refuses `//[` and takes a host out of `//host/path`
    const path = request.url.split(/[?#]/, 1)[0]!;
    if (path === '/api' || path.startsWith('/api/') || path.startsWith('/assets/')) throw problems.raise('not-found');
    const template = await this.#load();
    const { head, status } = await this.#head(path, request.caller!);
    reply.status(status).type('text/html; charset=utf-8').header('content-security-policy', template.policy);
    reply.header('vary', 'cookie');
    return renderHtml({ template: template.html, head, publicUrl: this.config.publicUrl });
  }

  /** A page without a head of its own is the app's to judge; a page whose thing is not there answers 404. */
  async #head(path: string, caller: Caller): Promise<{ head: PageHead | null; status: number }> {
    this.#providers ??= this.discovery
      .instancesWith<boolean, PageHeadProvider>(headKey)
      .map(({ instance }) => instance);
    for (const provider of this.#providers) {
      const match = provider.match(path);
      if (match === null) continue;
      try {
        const head = await provider.render(match, caller);
        return { head, status: head?.status ?? (head ? 200 : 404) };
      } catch (error) {
        // the app itself can still show the page, or tell what is wrong
        this.#logger.error(error);
        return { head: null, status: 200 };
      }
    }
    return { head: null, status: 200 };
  }

  #load(): Promise<Template> {
    if (this.config.mode !== 'production') this.#template = undefined;
    return (this.#template ??= readFile(join(this.config.webDir, 'index.html'), 'utf8').then(
      (html) => ({ html, policy: contentSecurityPolicy(html) }),
      () => {
        this.#template = undefined;
        throw problems.raise('not-found', { detail: 'The web app is not built.' });
      },
    ));
  }
}

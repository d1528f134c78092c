import { Controller, Get, Header } from '@nestjs/common';
import { Access } from '../auth/access.guard.ts';
import { Config } from '../config/config.ts';
import { openApiDocument } from './openapi.ts';
import { referencePage } from './reference-page.ts';

@Controller('/api')
export class OpenApiController {
  #document: string | undefined;
  #page: string | undefined;

  constructor(private readonly config: Config) {}

  @Get('openapi.json')
  @Access('public')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  document(): string {
    return (this.#document ??= JSON.stringify(openApiDocument({ publicUrl: this.config.publicUrl })));
  }

  @Get('docs')
  @Access('public')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  )
  @Header('cache-control', 'public, max-age=300')
  page(): string {
    return (this.#page ??= referencePage());
  }
}

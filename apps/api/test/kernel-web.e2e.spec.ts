import { defineEndpoint } from '@hallway/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type PageHead, type PageHeadProvider, RendersHead, seed } from '../src/platform/web/page-head.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const readThing = defineEndpoint({
  method: 'GET',
  path: '/x-things/:slug',
  summary: 'x',
  tag: 'x',
  access: 'public',
  response: z.object({ title: z.string() }),
});

@RendersHead()
class ThingHead implements PageHeadProvider<string> {
  match(path: string): string | null {
    return /^\/x-things\/([\w-]+)$/.exec(path)?.[1] ?? null;
  }

  async render(slug: string): Promise<PageHead | null> {
    if (slug === 'none') return null;
    return {
      title: 'The <thing>',
      description: 'Of it',
      path: `/x-things/${slug}`,
      data: seed(readThing, { params: { slug } }, { title: 'The <thing>', secret: 'hidden' }),
    };
  }
}

@Module({ providers: [ThingHead] })
class ThingModule {}

describe('the pages of the web app', () => {
  let app: TestApp;
  let webDir: string;
  beforeAll(async () => {
    webDir = await mkdtemp(join(tmpdir(), 'hallway-web-'));
    await mkdir(join(webDir, 'assets'));
    await writeFile(
      join(webDir, 'index.html'),
      '<html><head><!--hallway-head--></head><body><script>1</script></body></html>',
    );
    await writeFile(join(webDir, 'assets/main-abc123.js'), 'console.log(1)');
    app = await startTestApp({
      env: { HALLWAY_WEB_DIR: webDir, PUBLIC_URL: 'https://hallway.example' },
      modules: [ThingModule],
    });
  });
  afterAll(async () => {
    await app.close();
    await rm(webDir, { recursive: true });
  });

  it('serve the app at every address that is not the API', async () => {
    for (const path of ['/', '/anything/else']) {
      const { text, headers } = await app.http.get(path).expect(200).expect('content-type', /html/);
      expect(text).toContain('<title>Hallway</title>');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
    await app.http
      .get('/api/nothing')
      .expect(404)
      .expect('content-type', /problem/);
  });

  it('say what they are about, with the data the page asks for and nothing more', async () => {
    const { text } = await app.http.get('/x-things/one').expect(200);
    expect(text).toContain('<title>The &#60;thing&#62;</title>');
    expect(text).toContain('<link rel="canonical" href="https://hallway.example/x-things/one" />');
    expect(text).toContain(String.raw`{"/api/v1/x-things/one":{"title":"The \u003cthing\u003e"}}`);
    expect(text).not.toContain('hidden');
  });

  it('answer 404 where there is nothing', async () => {
    await app.http.get('/x-things/none').expect(404).expect('content-type', /html/);
  });

  it('keep hashed files for ever and never serve the bare template', async () => {
    await app.http
      .get('/assets/main-abc123.js')
      .expect(200)
      .expect('cache-control', /immutable/);
    await app.http.get('/assets/gone.js').expect(404);
    const { text } = await app.http.get('/index.html');
    expect(text).not.toContain('hallway-head');
  });
});

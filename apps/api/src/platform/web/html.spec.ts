import { describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy, renderHtml } from './html.ts';

const template = '<html><head><!--hallway-head--><script>let a = 1;</script></head></html>';
const head = { title: 'A', description: 'B', path: '/a' };

describe('the first HTML answer', () => {
  it('cannot be broken out of by a title', () => {
    const html = renderHtml({
      template,
      publicUrl: 'https://h.example',
      head: { ...head, title: `"><script>alert(1)</script>` },
    });
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('<title>&#34;&#62;&#60;script&#62;');
  });

  it('cannot be broken out of by data', () => {
    const data = { '/api/v1/x': { title: '</script><script>alert(1)</script>', line: '\u2028' } };
    const html = renderHtml({ template, publicUrl: 'https://h.example', head: { ...head, data, jsonLd: data } });
    expect(html).not.toContain('</script><script>alert');
    const json = /type="application\/json">(.*?)<\/script>/.exec(html)![1]!;
    expect(JSON.parse(json)).toEqual(data);
  });

  it('keeps dollar signs as they are', () => {
    expect(renderHtml({ template, publicUrl: '', head: { ...head, title: "$& $' $1" } })).toContain(
      '<title>$&#38; $&#39; $1</title>',
    );
  });

  it('allows the inline scripts of the build by their hash and no others', () => {
    expect(contentSecurityPolicy(template)).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-");
    expect(contentSecurityPolicy('<html></html>')).toContain("script-src 'self' 'wasm-unsafe-eval';");
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parsePatchMail } from './parse-patch-mail.ts';

const fixture = (name: string) => readFileSync(resolve(import.meta.dirname, '../../fixtures', name));
const read = async (input: Uint8Array | string) => {
  const result = await parsePatchMail(input);
  if (!result.ok) throw new Error(`${result.code}: ${result.reason}`);
  return result;
};
const mail = (headers: string, body: string) => `${headers}\n\n${body}`;
const diff = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n';

describe('parsePatchMail', () => {
  it('orders a series that arrived out of order and finds its version and cover letter', async () => {
    const { series, warnings } = await read(fixture('series-v3-out-of-order.mbox'));
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({ subject: 'Teach the list', version: 3, total: 3, complete: true });
    expect(series[0]!.coverLetter?.text).toContain('teaches the list to count');
    expect(series[0]!.patches.map((patch) => patch.subject)).toEqual([
      'docs: explain the café',
      '[docs] rename, chmod and keep CRLF',
      'add a pixel, drop the C file',
    ]);
    expect(warnings).toEqual([]);
  });

  it('reads author, date, message and trailers of a patch', async () => {
    const { series } = await read(fixture('single.patch'));
    const patch = series[0]!.patches[0]!;
    expect(patch.author).toEqual({ name: 'Zoë Ångström', email: 'zoe@example.org' });
    expect(patch.authoredAt).toBe('2026-03-29T00:59:00.000Z');
    expect(patch.body).toMatch(/^From here on the list ends without a newline\.\n--\nnot a signature/);
    expect(patch.trailers).toEqual([
      { token: 'Reviewed-by', value: 'Ravi <ravi@example.org>' },
      { token: 'Signed-off-by', value: 'Zoë Ångström <zoe@example.org>' },
    ]);
    expect(patch.diff.endsWith('\\ No newline at end of file')).toBe(true);
  });

  it('keeps the carriage returns that belong to a file', async () => {
    const { series } = await read(fixture('series-stdout.mbox'));
    const dos = series[0]!.patches[1]!.files.find((file) => file.newPath === 'dos.txt');
    expect(dos?.hunks[0]?.lines.at(-1)).toMatchObject({ kind: 'add', text: 'changed\r' });
  });

  it('drops the carriage returns of a mail that travelled with CRLF', async () => {
    const crlf = fixture('single.patch').toString('utf8').replaceAll('\n', '\r\n');
    const { series } = await read(crlf);
    const plain = (await read(fixture('single.patch'))).series[0]!.patches[0]!;
    expect(series[0]!.patches).toEqual([{ ...plain, source: Buffer.from(crlf) }]);
  });

  it('finds the patch in an attachment', async () => {
    const { series } = await read(fixture('attached.patch'));
    expect(series[0]!.patches[0]).toMatchObject({
      subject: 'add a pixel, drop the C file',
      binary: true,
      deletions: 1,
    });
  });

  it('finds whole patch mails in attachments', async () => {
    const inner = fixture('single.patch').toString('base64');
    const outer = mail(
      'From: A <a@example.org>\nSubject: my patch\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b',
      `--b\nContent-Type: text/plain\n\nHere you are\n--b\nContent-Type: text/x-patch; name=x.patch\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=x.patch\n\n${inner}\n--b--\n`,
    );
    expect((await read(outer)).series[0]!.patches[0]!.subject).toBe('docs: explain the café');
  });

  it('puts patches without numbers into one series by arrival', async () => {
    const { series, warnings } = await read(fixture('unnumbered.mbox'));
    expect(series[0]!.patches.map((patch) => `${patch.number}/${patch.total}`)).toEqual(['1/2', '2/2']);
    expect(warnings).toEqual([{ code: 'unnumbered' }]);
  });

  it('names what a raw diff lacks', async () => {
    expect(await parsePatchMail(fixture('raw.diff'))).toMatchObject({
      ok: false,
      code: 'not-a-patch',
      detail: 'raw-diff',
      missing: ['author', 'date', 'message'],
      line: 1,
    });
  });

  it('takes the diff of Subversion and of a note for what it is, though it begins like a header', async () => {
    for (const input of [`Index: x\n${'='.repeat(67)}\n${diff}`, `Note: my change\n\n${diff}`])
      expect(await parsePatchMail(input)).toMatchObject({
        ok: false,
        detail: 'raw-diff',
        missing: ['author', 'date', 'message'],
      });
  });

  it('decodes quoted-printable, base64 and foreign charsets', async () => {
    const body = Buffer.from(`Größe\n---\n${diff}`, 'latin1');
    const head =
      'From: =?iso-8859-1?Q?J=F6rg?= <j@example.org>\nSubject: [PATCH] =?utf-8?b?R3LDtsOfZQ==?=\nDate: Mon, 2 Mar 2026 10:00:00 +0100';
    const base64 = mail(
      `${head}\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: base64`,
      body.toString('base64'),
    );
    const patch = (await read(base64)).series[0]!.patches[0]!;
    expect(patch).toMatchObject({
      subject: 'Größe',
      body: 'Größe',
      author: { name: 'Jörg' },
      additions: 1,
      deletions: 1,
    });
    const quoted = mail(
      `${head}\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable`,
      `Gr=C3=B6=C3=9Fe\n---\n${diff}`,
    );
    expect((await read(quoted)).series[0]!.patches[0]!.body).toBe('Größe');
    const unknown = mail(`${head}\nContent-Type: text/plain; charset=klingon`, `Größe\n---\n${diff}`);
    expect((await read(unknown)).warnings).toContainEqual({
      code: 'unknown-charset',
      message: 1,
      line: 1,
      detail: 'klingon',
    });
  });

  it('does not take a reply for a patch, and says so', async () => {
    const reply = mail(
      'From: R <r@example.org>\nSubject: Re: [PATCH 1/2] x',
      `> ${diff.replaceAll('\n', '\n> ')}\nLooks good`,
    );
    expect(await parsePatchMail(reply)).toMatchObject({ ok: false, detail: 'comment-only' });
    const cover = mail('From: R <r@example.org>\nSubject: [PATCH 0/2] x', 'Soon');
    expect(await parsePatchMail(cover)).toMatchObject({ ok: false, detail: 'cover-letter-only' });
  });

  it('counts a mail that came twice once', async () => {
    const single = fixture('single.patch').toString('utf8');
    const { series, warnings } = await read(`${single}\n${single}`);
    expect(series.map((entry) => entry.patches.length)).toEqual([1]);
    expect(warnings.map((warning) => warning.code)).toEqual(['duplicate-message']);
  });

  it('leaves a missing or absurd date empty with a warning', async () => {
    const { series, warnings } = await read(
      mail('From: R <r@example.org>\nSubject: [PATCH] x\nDate: once', `---\n${diff}`),
    );
    expect(series[0]!.patches[0]!.authoredAt).toBeNull();
    expect(warnings.map((warning) => warning.code)).toEqual(['no-date']);
  });

  it('refuses empty, oversized and endless input by name', async () => {
    expect(await parsePatchMail(' \n')).toMatchObject({ ok: false, code: 'empty' });
    expect(await parsePatchMail('From: x\n', { maxBytes: 3 })).toMatchObject({ ok: false, code: 'too-large' });
    const many = 'From a Mon Sep 17 00:00:00 2001\nFrom: x\n\n'.repeat(4);
    expect(await parsePatchMail(many, { maxMessages: 3 })).toMatchObject({ ok: false, code: 'too-many-messages' });
  });

  it('never throws, and never lets U+0000 through, whatever the bytes', async () => {
    const mime = [
      'From a Mon Sep 17 00:00:00 2001\n',
      'Subject: [PATCH v9999/',
      '\n',
      '--b\n',
      '--b--\n',
      '=?utf-8?b?',
      '\r\n',
      '\u0000',
    ];
    const diffs = ['@@ -1,99999 +0,0 @@\n', 'diff --git "a/\\', 'GIT binary patch\nliteral 9\n', '--- a\n+++ b\n'];
    const pieces = fc.constantFrom('Content-Type: multipart/mixed; boundary=b\n', ...mime, ...diffs);
    const bytes = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(bytes, async (parts) => {
        const result = await parsePatchMail(parts.join(''));
        expect(typeof result.ok).toBe('boolean');
        expect(JSON.stringify(result)).not.toContain('\\u0000');
      }),
      { numRuns: 300 },
    );
  });

  it('takes time linear to hostile input', async () => {
    const started = performance.now();
    for (const piece of [
      '[',
      'Re: ',
      '>From ',
      '"a/\\\\',
      '@@ -1 +1 @@\n',
      '--- a\n+++ b\n@@ -1 +1 @@\n',
      'a:\n ',
      'From 00:00 2001 ',
      '\n\n',
      '<',
    ])
      await parsePatchMail(
        `From: a@b.c\nSubject: ${piece.repeat(100_000).slice(0, 400_000)}\n\nFrom: ${piece.repeat(100_000).slice(0, 400_000)}\n---\n${diff}`,
      );
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

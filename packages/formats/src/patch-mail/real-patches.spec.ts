import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parsePatchMail } from './parse-patch-mail.ts';

const folder = resolve(
  process.env.HALLWAY_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../shared/data'),
  'patches',
);
const present = existsSync(folder);
if (!present) console.log(`Real patches are not at ${folder}; set HALLWAY_REAL_DATA to test with them.`);

/** Patches per series, in order of version; read off each file by hand. */
const truth: Record<string, number[]> = {
  '0001-git-pull-request.mbox': [],
  '0008-git-rename.mbox': [1],
  '0013-with-utf8-body.mbox': [1],
  '0016-no-subject.mbox': [1],
  '0019-multipart-patch.mbox': [1],
  '0025-git-add-binary-file.mbox': [1],
  'base-cover-letter.mbox': [2],
  'base-no-cover-letter.mbox': [2],
  'base-out-of-order.mbox': [2],
  'base-single-patch.mbox': [1],
  'revision-basic.mbox': [2, 2],
};

const read = (name: string) => parsePatchMail(readFileSync(resolve(folder, name)));
const sizes = async (name: string) => {
  const result = await read(name);
  return result.ok ? result.series.map((series) => series.patches.length) : [];
};

(present ? describe : describe.skip)('patches from real mailing lists', () => {
  it.each(Object.keys(truth))('%s holds the patches a reader counts in it', async (name) => {
    expect(await sizes(name)).toEqual(truth[name]);
  });

  it('knows the truth about every file that is not hostile', () => {
    const names = present ? readdirSync(folder).filter((name) => !name.startsWith('hostile-')) : [];
    expect(Object.keys(truth).sort()).toEqual(names.sort());
  });

  it.each(present ? readdirSync(folder).filter((name) => name.startsWith('hostile-')) : ['none'])(
    'answers %s with a result or a clear error',
    async (name) => {
      const result = await read(name);
      expect(result.ok || result.reason.length > 10).toBe(true);
      expect(JSON.stringify(result)).not.toContain('\\u0000');
    },
  );

  it('orders by number, not by arrival, and keeps the cover letter apart', async () => {
    const result = await read('base-out-of-order.mbox');
    if (!result.ok) throw new Error(result.reason);
    const [series] = result.series;
    // What is expected is read off the file itself: nothing of it is kept in this repository.
    const subjects = [
      ...readFileSync(resolve(folder, 'base-out-of-order.mbox'), 'utf8').matchAll(/^Subject: \[.* (\d)\/\d\] (.+)$/gm),
    ];
    const expected = subjects
      .map(([, number, subject]) => [Number(number), subject])
      .filter(([number]) => number !== 0);
    expect(series!.patches.map((patch) => [patch.number, patch.subject])).toEqual(
      expected.sort(([a], [b]) => Number(a) - Number(b)),
    );
    expect(expected).toHaveLength(2);
    expect(series!.coverLetter?.text).not.toBe('');
    expect(series!.coverLetter).not.toBeNull();
  });

  it('says that a pull request is not a patch', async () => {
    expect(await read('0001-git-pull-request.mbox')).toMatchObject({
      ok: false,
      code: 'not-a-patch',
      detail: 'pull-request',
    });
  });

  it('sees that ten patches of a series of eleven are missing', async () => {
    const result = await read('0008-git-rename.mbox');
    expect(result).toMatchObject({ ok: true, series: [{ total: 11, complete: false }] });
    expect(result).toMatchObject({
      series: [{ patches: [{ files: [{ status: 'renamed', similarity: 100 }, { status: 'renamed' }] }] }],
    });
  });
});

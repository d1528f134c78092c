import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parsePatchMail } from './parse-patch-mail.ts';
import { toMbox } from './to-mbox.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const mboxOf = async (input: Uint8Array | string) => {
  const result = await parsePatchMail(input);
  if (!result.ok) throw new Error(result.reason);
  return toMbox(result.series[0]!.patches);
};

describe('the mbox of a series', () => {
  it.each(['single.patch', 'series-stdout.mbox', 'unnumbered.mbox', 'attached.patch'])(
    'is %s to the byte when that is in order',
    async (name) => expect((await mboxOf(fixture(name))).equals(fixture(name))).toBe(true),
  );

  it('holds the mails in the order of their numbers, without the cover letter', async () => {
    const subjects = (await mboxOf(fixture('series-v3-out-of-order.mbox'))).toString().match(/^Subject: .*$/gm);
    expect(subjects?.map((line) => /\d\/\d/.exec(line)?.[0])).toEqual(['1/3', '2/3', '3/3']);
  });

  it('keeps blanks at the end that belong to the diff, and ends with a line end', async () => {
    const mail = 'From: A <a@example.org>\nSubject: [PATCH] x\n\n---\n';
    const diff = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n one\n+two\n ';
    expect((await mboxOf(mail + diff)).toString()).toBe(`From mboxrd@z Thu Jan  1 00:00:00 1970\n${mail}${diff}\n`);
  });
});

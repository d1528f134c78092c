import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseDiff } from './parse-diff.ts';

const fixture = (name: string) => readFileSync(resolve(import.meta.dirname, '../../fixtures', name), 'utf8');
const byPath = (text: string, path: string) =>
  parseDiff(text).files.find((file) => (file.newPath ?? file.oldPath) === path);

describe('parseDiff', () => {
  const raw = fixture('raw.diff');

  it('tells what happened to each file of a real git diff', () => {
    const told = parseDiff(raw).files.map((file) => [file.status, file.oldPath, file.newPath]);
    expect(told).toEqual([
      ['deleted', 'c/main.c', null],
      ['added', null, 'café notes.md'],
      ['renamed', 'numbers.txt', 'counted.txt'],
      ['modified', 'dos.txt', 'dos.txt'],
      ['modified', 'list.txt', 'list.txt'],
      ['added', null, 'pixel.png'],
      ['mode', 'run.sh', 'run.sh'],
    ]);
    expect(parseDiff(raw).issues).toEqual([]);
  });

  it('keeps similarity, modes and binary marks', () => {
    expect(byPath(raw, 'counted.txt')).toMatchObject({ similarity: 93, additions: 1, deletions: 1 });
    expect(byPath(raw, 'run.sh')).toMatchObject({ oldMode: '100644', newMode: '100755', hunks: [] });
    expect(byPath(raw, 'pixel.png')).toMatchObject({ binary: true, newMode: '100644' });
  });

  it('numbers the lines of both sides', () => {
    const lines = byPath(raw, 'list.txt')!.hunks[0]!.lines;
    expect(lines).toEqual([
      { kind: 'context', text: 'one', oldLine: 1, newLine: 1 },
      { kind: 'del', text: 'two', oldLine: 2 },
      { kind: 'del', text: 'three', oldLine: 3 },
      { kind: 'add', text: '2', newLine: 2 },
      { kind: 'add', text: 'three', newLine: 3 },
      { kind: 'no-newline', text: 'No newline at end of file' },
    ]);
  });

  it('does not strip directories of a diff without prefixes', () => {
    expect(parseDiff(fixture('no-prefix.diff')).files[0]).toMatchObject({ oldPath: 'c/main.c', status: 'deleted' });
  });

  it('takes removed and added lines that look like headers for what they are', () => {
    const text = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n--- a/y\n+++ b/y\n-- \n2.45\n';
    const { files, lineCount } = parseDiff(text);
    expect(files).toHaveLength(1);
    expect(files[0]!.hunks[0]!.lines.map((line) => line.text)).toEqual(['-- a/y', '++ b/y']);
    expect(lineCount).toBe(6);
  });

  it('reads a plain unified diff of another tool', () => {
    const text = '--- old.c\t2026-01-01 10:00\n+++ new.c\t2026-01-01 10:01\n@@ -1,2 +1 @@ main\n a\n-b\n';
    expect(parseDiff(text).files[0]).toMatchObject({ oldPath: 'old.c', newPath: 'new.c', deletions: 1 });
  });

  it('says where a hunk ends too early and goes on with the next file', () => {
    const text =
      'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,5 +1,5 @@\n a\ndiff --git a/y b/y\n--- a/y\n+++ b/y\n@@ -1 +1 @@\n-a\n+b\n';
    const { files, issues } = parseDiff(text);
    expect(files.map((file) => file.newPath)).toEqual(['x', 'y']);
    expect(issues).toEqual([{ code: 'hunk-incomplete', line: 6 }]);
  });

  it('stops at its limits and says so', () => {
    const file = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\n-b\n+c\n+d\n';
    expect(parseDiff(file.repeat(3), { maxFiles: 2 })).toMatchObject({
      issues: [{ code: 'too-many-files', line: 17 }],
    });
    expect(parseDiff(file, { maxLines: 3 })).toMatchObject({ issues: [{ code: 'too-many-lines', line: 8 }] });
    expect(parseDiff(file, { maxCharacters: 10 })).toMatchObject({ files: [], issues: [{ code: 'too-large' }] });
  });
});

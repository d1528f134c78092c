import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const gitPresent = spawnSync('git', ['--version']).status === 0;

/** A repository with one commit in a folder of its own; nothing of the machine's git settings counts. */
export function newRepository() {
  const root = mkdtempSync(join(tmpdir(), 'hallway-git-'));
  const folder = join(root, 'work');
  mkdirSync(folder);
  const git = (args: readonly string[], input?: string) =>
    execFileSync('git', args, {
      cwd: folder,
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: root,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'आरती कुलकर्णी',
        GIT_AUTHOR_EMAIL: 'aarti@example.org',
        GIT_COMMITTER_NAME: 'Lead',
        GIT_COMMITTER_EMAIL: 'lead@example.org',
      },
    }).trimEnd();
  const commit = (subject: string) => {
    git(['add', '--all']);
    git(['commit', '--quiet', '--message', subject]);
  };
  git(['init', '--quiet', '--initial-branch=main']);
  writeFileSync(join(folder, 'hello.txt'), 'Hello\n');
  writeFileSync(join(folder, 'list.txt'), 'one\r\ntwo\r\nthree\r\n');
  commit('Begin');
  git(['tag', 'base']);
  return {
    folder,
    git,
    commit,
    remove: () => rmSync(root, { recursive: true }),
    /** Applies the mails to the first commit; answers with what they made. @throws Error with the words of git. */
    am(mbox: string): { tree: string; subjects: string[] } {
      git(['checkout', '--quiet', '-B', 'applied', 'base']);
      git(['am', '--quiet', '--keep-cr'], mbox);
      return {
        tree: git(['rev-parse', 'HEAD^{tree}']),
        subjects: git(['log', '--reverse', '--format=%s', 'base..']).split('\n'),
      };
    },
  };
}

/** Three commits that build on one another, as mails of `git format-patch` with a cover letter in front. */
export function makeSeries({ folder, git, commit }: ReturnType<typeof newRepository>): {
  mails: string[];
  tree: string;
} {
  const file = (name: string) => join(folder, name);
  writeFileSync(file('hello.txt'), 'Hello\nto the café, without a newline at the end');
  commit('Say hello to the café');
  renameSync(file('list.txt'), file('numbers.txt'));
  writeFileSync(file('numbers.txt'), 'one\r\ntwo\r\nthree\r\nfour\r\n');
  writeFileSync(file('hello.txt'), 'Hello\nto the café\n');
  commit('Rename the list and keep its line ends');
  writeFileSync(file('pixel.bin'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 255, 254, 0]));
  commit('Add a pixel');
  const out = join(folder, '..', 'mails');
  git(['format-patch', '--quiet', '--cover-letter', '--reroll-count=2', '--output-directory', out, 'base..']);
  return {
    mails: readdirSync(out)
      .sort()
      .map((name) => readFileSync(join(out, name), 'utf8')),
    tree: git(['rev-parse', 'HEAD^{tree}']),
  };
}

import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from './steps.mjs';

const nobody = 65_534;

/**
 * How to run PostgreSQL, which refuses to run as root. As an ordinary user: as it is. As root, the first of these that works here:
 * a user namespace in which we are somebody else (files stay root's, and a checkout below /root can be reached); another uid that keeps only
 * the capability to pass directories (containers that forbid namespaces); another uid and nothing else.
 *
 * @param {string} postgres path of the postgres binary
 * @returns {{ wrap: (command: string, args: string[]) => [string, string[]], owner: number | undefined, uid?: number, gid?: number }}
 */
export function choosePostgresUser(postgres) {
  if (process.getuid?.() !== 0) return { wrap: (command, args) => [command, args], owner: undefined };

  const prefix = (words) => (command, args) => [words[0], [...words.slice(1), command, ...args]];
  const ids = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  const ways = [
    { wrap: prefix(['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`]), owner: 0 },
    { wrap: prefix(['setpriv', ...ids, '--inh-caps=+dac_override', '--ambient-caps=+dac_override']), owner: nobody },
    { wrap: prefix(['setpriv', ...ids]), owner: nobody },
    { wrap: (command, args) => [command, args], owner: nobody, uid: nobody, gid: nobody },
  ];
  for (const way of ways) {
    const [command, args] = way.wrap(postgres, ['--version']);
    if (spawnSync(command, args, { uid: way.uid, gid: way.gid, stdio: 'ignore' }).status === 0) return way;
  }
  throw new PlainFailure(
    `PostgreSQL refuses to run as root, and no other user of this machine can reach ${postgres}: start Hallway as an ordinary user, move it out of root's folders, or set DATABASE_URL.`,
  );
}

/** Hands a folder and all in it to the user PostgreSQL runs as; an earlier start may have found another way to be one. */
export function giveTo(owner, path) {
  if (owner === undefined || !existsSync(path)) return;
  const about = lstatSync(path);
  if (about.uid !== owner) chownSync(path, owner, owner);
  if (about.isDirectory()) for (const name of readdirSync(path)) giveTo(owner, join(path, name));
}

/** A failure whose message is one clear sentence for whoever typed the command: printed alone, without a stack. */
export class PlainFailure extends Error {}

const live = process.stdout.isTTY === true;
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`;

/**
 * Runs one step and prints one line for it: how long it took and what it did.
 *
 * @template T
 * @param {string} title what is done, such as `Migrate the database`
 * @param {() => Promise<T> | T} work
 * @param {(result: T) => string | undefined} [remark] said behind the title when done
 * @returns {Promise<T>}
 */
export async function step(title, work, remark = () => undefined) {
  const since = performance.now();
  if (live) process.stdout.write(`    …    ${title}`);
  try {
    const result = await work();
    const said = remark(result);
    print(`${seconds(since)}  ${title}${said ? `: ${said}` : ''}`);
    return result;
  } catch (error) {
    print(`${seconds(since)}  ${title}: failed`);
    throw error;
  }
}

const print = (line) => process.stdout.write(`${live ? '\r\x1b[2K' : ''}${line}\n`);

/** Prints why the command cannot go on: the sentence for what we foresaw, the stack for what we did not. */
export function explain(error) {
  if (error instanceof PlainFailure) process.stderr.write(`\n${error.message}\n`);
  else if (error?.code === 'ENOSPC') process.stderr.write(`\n${diskFull(error.path ?? process.cwd()).message}\n`);
  else process.stderr.write(`\n${error?.stack ?? error}\n`);
}

export const diskFull = (place) =>
  new PlainFailure(`The disk that holds ${place} is full: free some space and start again.`);

/** Finds a full disk in what a child process printed, since each of them says it in its own way. */
export const saysDiskFull = (output) => /ENOSPC|No space left on device|could not (?:write|extend) file/i.test(output);

/** A child that ends when we end. */
export interface RunningChild {
  pid: number | undefined;
  /** Its exit code, once it has ended. */
  exited: Promise<number>;
  readonly running: boolean;
  /** Asks nicely, waits, then insists. */
  stop(options?: { patienceMs?: number }): Promise<void>;
}

export function run(
  command: string,
  args: string[],
  options?: {
    cwd?: string;
    env?: NodeJS.ProcessEnv;
    signal?: AbortSignal;
    onOutput?: (text: string) => void;
    uid?: number;
    gid?: number;
  },
): Promise<{ code: number; output: string }>;

/** Starts a Node script of ours; its output goes to the file `log`. */
export function startNode(
  script: string,
  options: { env: NodeJS.ProcessEnv; cwd?: string; log: string; args?: string[] },
): RunningChild;

/** Waits until `done()` is truthy; false when the time is over. */
export function until(done: () => unknown, options: { timeoutMs: number; everyMs?: number }): Promise<boolean>;

/** A free port of 127.0.0.1, the remembered one when it still is. */
export function pickPort(remembered?: number): Promise<number>;

/** The last lines of a log, empty when there is none. */
export function tail(file: string, lines?: number): string;

import { execFile } from 'node:child_process';

/** Runs a program as somebody whose home is this folder. @returns the exit code and all it said */
export const runProgram = (
  program: string,
  args: readonly string[],
  { home, input = '' }: { home: string; input?: string },
): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, LC_ALL: 'C.UTF-8' };
    const child = execFile(program, args, { env, timeout: 20_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: `${stdout}${stderr}` }),
    );
    child.stdin!.end(input);
  });

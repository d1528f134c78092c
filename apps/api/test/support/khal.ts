import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

export interface KhalCalendar {
  /** As its user opens a file. */
  take: (text: string) => Promise<void>;
  /** As a synchronisation lays it there: all entries of one UID in one file (RFC 4791, section 4.1). */
  put: (text: string) => Promise<void>;
  list: (from: string, days: string) => Promise<string[]>;
}

/** An empty calendar of somebody in Toronto. */
export async function khalCalendar(khal: string, home: string): Promise<KhalCalendar> {
  await mkdir(join(home, 'khal'), { recursive: true });
  await mkdir(join(home, 'cal'));
  await writeFile(
    join(home, 'khal', 'config'),
    [
      '[calendars]',
      '[[hallway]]',
      `path = ${join(home, 'cal')}`,
      '[locale]',
      'local_timezone = America/Toronto',
      'default_timezone = America/Toronto',
      'timeformat = %H:%M',
      'dateformat = %Y-%m-%d',
      'longdateformat = %Y-%m-%d',
      'datetimeformat = %Y-%m-%d %H:%M',
      'longdatetimeformat = %Y-%m-%d %H:%M',
      '[sqlite]',
      `path = ${join(home, 'khal.db')}`,
      '[default]',
      'default_calendar = hallway',
      '',
    ].join('\n'),
  );
  return {
    take: async (text) => {
      const file = join(home, 'taken.ics');
      await writeFile(file, text);
      const { code, output } = await runProgram(khal, ['import', '--batch', file], { home });
      if (code !== 0) throw new Error(output);
    },
    put: (text) => writeFile(join(home, 'cal', 'held.ics'), text),
    list: async (from, days) => {
      const format = '{start-long} {end-long} {title} | {location} | {categories} | {status}';
      const args = ['list', '--format', format, '--day-format', '', from, days];
      return (await runProgram(khal, args, { home })).output
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => line.trim());
    },
  };
}

import type { ScheduleImport } from '@hallway/contracts';
import { runImport, timeZone } from '@hallway/contracts';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Command, type CommandRunner, UsageError } from '../../platform/cli/command.ts';
import { ProblemError } from '../../platform/http/problems.ts';
import { ImportWriter } from './import-writer.ts';
import { ImportsRepository } from './imports.repository.ts';
import { ImportsService } from './imports.service.ts';

const usage = 'import FILE --community SLUG [--series TITLE] [--assume SENTENCE]… [--time-zone ZONE] [--draft]';
const assumed = 'You have worked with the subject of this track before; the schedule does not say what else it assumes';
const doubtsShown = 12;

/** For whoever runs the server; organisers have the page. */
@Command({ name: 'import', usage, summary: 'Bring a schedule (Pentabarf xCal) into a series of a community' })
export class ImportCommand implements CommandRunner {
  constructor(
    private readonly imports: ImportsService,
    private readonly rows: ImportsRepository,
    private readonly writer: ImportWriter,
  ) {}

  async run(args: string[]): Promise<void> {
    const { file, community, series, assume, zone, publish } = readArgs(args);
    const content = await readText(file);
    const preview = await this.#preview(community, { filename: basename(file), content, timeZone: zone }, file);
    await this.#describe(preview);
    const wishes = runImport.body.safeParse({
      seriesTitle: series ?? preview.title,
      advancedAssumptions: assume.length > 0 ? assume : [assumed],
      publish,
    });
    if (!wishes.success) throw new UsageError(`--series or --assume: ${wishes.error.issues[0]!.message}.`);
    await this.imports.run(preview.id, wishes.data, { member: null, here: true });
    await this.writer.write(preview.id, (done) => console.log(`Writing: ${done} of ${preview.total} sessions`));
    this.#conclude((await this.rows.one(preview.id))!, community);
    if (assume.length === 0 && preview.levels.advanced > 0)
      console.log(`Advanced meetups without words of their own assume: "${assumed}". Say it better with --assume.`);
  }

  async #preview(
    community: string,
    upload: { filename: string; content: string; timeZone: string | undefined },
    file: string,
  ): Promise<ScheduleImport> {
    try {
      return await this.imports.preview(community, upload, null);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.code === 'not-found') throw new UsageError(`There is no community with the address "${community}".`);
      if (error.code !== 'import.unreadable') throw new UsageError(error.message);
      const { line, column, reason } = error.particulars.params ?? {};
      throw new UsageError(`${file}, line ${line}, column ${column}: ${sentence(String(reason))} Nothing was written.`);
    }
  }

  async #describe(preview: ScheduleImport): Promise<void> {
    const { id, title, total, tracks, rooms, days, timeZone: zone, levels, doubts, warnings } = preview;
    const doubtful = doubts.contradicting + doubts.unstated;
    console.log(`${title}: ${total} sessions, ${tracks} tracks, ${rooms} rooms, ${days} days (${zone})`);
    if (warnings.length > 0) console.log(`Noted: ${warnings.join(', ')}`);
    console.log(
      `Proposed levels: ${levels.newbie} newbie, ${levels.advanced} advanced; ${doubtful} of them are doubtful`,
    );
    const { rows } = await this.rows.items(id, { doubt: 'any' }, { after: [null, null], limit: doubtsShown });
    for (const { level, track, title: each, reasons } of rows) {
      console.log(`  ${level}? ${each} [${track}] (${reasons.join('; ')})`);
    }
    if (doubtful > rows.length) console.log(`  … and ${doubtful - rows.length} more`);
  }

  #conclude({ result }: ScheduleImport, community: string): void {
    const { meetupsCreated, meetupsUpdated, sessionsCreated, sessionsUpdated, unchanged, vanished, emptied } = result!;
    console.log(`Meetups: ${meetupsCreated} created, ${meetupsUpdated} updated`);
    console.log(`Sessions: ${sessionsCreated} created, ${sessionsUpdated} updated, ${unchanged} unchanged`);
    if (vanished > 0)
      console.log(`${vanished} sessions of earlier imports are not in this file; they were left as they are.`);
    if (emptied > 0) console.log(`${emptied} meetups have no session any more.`);
    console.log(`Done: series "${result!.seriesSlug}" of ${community}.`);
  }
}

const sentence = (text: string): string => text.replace(/\.?$/, '.');

function readArgs(args: string[]) {
  const { values, positionals } = parsed(args);
  const [file] = positionals;
  if (positionals.length !== 1 || !file || !values.community)
    throw new UsageError(`Usage: npm run ${usage.replace('import', 'import --')}`);
  const zone = values['time-zone'];
  if (zone !== undefined && !timeZone.safeParse(zone).success)
    throw new UsageError(`"${zone}" is no time zone; one looks like Europe/Brussels.`);
  const { community, series, assume = [], draft = false } = values;
  return { file, community, series, assume, zone, publish: !draft };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        community: { type: 'string' },
        series: { type: 'string' },
        assume: { type: 'string', multiple: true },
        'time-zone': { type: 'string' },
        draft: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** npm runs scripts in the folder of the package; the file is meant from where the command was typed. */
async function readText(file: string): Promise<string> {
  try {
    return await readFile(resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'ENOENT' ? `There is no file ${file}.` : `The file ${file} cannot be read (${code}).`,
    );
  }
}

import { Injectable } from '@nestjs/common';
import { strToU8, zip, type Zippable } from 'fflate';
import { promisify } from 'node:util';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { Download } from '../../platform/http/download.ts';
import { problems } from '../../platform/http/problems.ts';
import { ExportRepository } from './export.repository.ts';

const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);

const readme = (day: string) => `Your data, as of ${day}.

profile.json is your account. Each other file is one kind of thing that you did or that was noted about you: rsvps.json your
answers to meetups, attendances.json where you were checked in, proposals.json your talks, notifications.json the mails to you,
patches.json and patch_revisions.json what you handed in, and so on. Instants are ISO 8601. Secrets (hashes, session tokens) and
what tells about other people are left out.
`;

/** One archive with everything the platform keeps about its owner. */
@Injectable()
export class ExportService {
  constructor(
    private readonly data: ExportRepository,
    private readonly clock: Clock,
  ) {}

  async archive({ member, via }: MemberCaller): Promise<Download> {
    // a token made for a script must not read what its owner never meant it to
    if (via === 'token') throw problems.raise('access.denied');
    const day = this.clock.now().toISOString().slice(0, 10);
    const files = await this.data.atOnce(async (tx) => {
      const profile = await this.data.profile(tx, member.id);
      if (!profile) throw problems.raise('auth.required');
      const found: Zippable = { 'README.txt': strToU8(readme(day)), 'profile.json': json(profile) };
      for await (const { name, rows } of this.data.tables(tx, member.id)) found[`${name}.json`] = json(rows);
      return found;
    });
    const content = await promisify<Zippable, Uint8Array>(zip)(files);
    return { filename: `hallway-${day}.zip`, content: Buffer.from(content) };
  }
}

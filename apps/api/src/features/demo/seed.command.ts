import { Command, type CommandRunner } from '../../platform/cli/command.ts';
import { Database } from '../../platform/database/database.ts';
import { DemoCast } from './cast.ts';
import { lowlands } from './content/lowlands.ts';
import { pune } from './content/pune.ts';
import { SeedAnnouncements } from './seed-announcements.ts';
import { SeedCommunities } from './seed-communities.ts';
import { SeedDiscussion } from './seed-discussion.ts';
import { SeedHackathon } from './seed-hackathon.ts';
import { SeedTalks } from './seed-talks.ts';
import { SeedTruth } from './seed-truth.ts';

/** Writes the demo through the same services that people use, so that it keeps every rule; dates count from today. */
@Command({ name: 'seed', usage: 'seed', summary: 'Write the demo content into an empty database' })
export class SeedCommand implements CommandRunner {
  constructor(
    private readonly cast: DemoCast,
    private readonly communities: SeedCommunities,
    private readonly talks: SeedTalks,
    private readonly hackathon: SeedHackathon,
    private readonly announcements: SeedAnnouncements,
    private readonly truth: SeedTruth,
    private readonly discussion: SeedDiscussion,
    private readonly database: Database,
  ) {}

  async run(): Promise<void> {
    const { rowCount } = await this.database.pool.query('SELECT 1 FROM communities LIMIT 1');
    if (rowCount) return console.log('There are communities already; the demo content is for an empty database.');
    const cast = await this.cast.gather();
    const inPune = await this.communities.seed(pune, cast);
    const inAmsterdam = await this.communities.seed(lowlands, cast);
    const slugOf = (title: string) => inPune.get(title)!;
    await this.talks.seed(
      {
        community: pune.slug,
        series: pune.series.slug,
        stages: {
          advanced: slugOf('Cells, shards, and what breaks between them'),
          newbie: slugOf('Containers from a shell prompt'),
        },
      },
      cast,
    );
    await this.hackathon.seed(slugOf('Upstream days: your first merged patch'), cast);
    await this.announcements.seed({ community: pune.slug, meetup: slugOf('Containers from a shell prompt') }, cast);
    await this.truth.seed(cast);
    await this.discussion.seed(slugOf('Containers from a shell prompt'), cast);
    console.log(
      `Two communities, ${inPune.size + inAmsterdam.size} meetups, a call with proposals and a hackathon are there.`,
    );
  }
}

import type { Board, EndpointInput, EndpointOutput, getBoard, getTask, Level, LevelCounts } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/auth/caller.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { type MeetupRef, MeetupsService } from '../meetups/index.ts';
import { PatchesRepository, toPatchCard } from '../patches/index.ts';
import { TasksRepository, toProjectView, toTaskView } from '../tasks/index.ts';
import { flowOf } from './flow.ts';

const head = {
  name: 'board.head',
  text: `SELECT zoned_iso(m.starts_at, m.time_zone) AS starts_at, zoned_iso(m.ends_at, m.time_zone) AS ends_at,
      json_build_object('slug', c.slug, 'title', c.title) AS community,
      (SELECT json_build_object('newbie', count(*) FILTER (WHERE level = 'newbie'), 'advanced', count(*) FILTER (WHERE level = 'advanced'))
       FROM tasks WHERE meetup_id = m.id AND state <> 'closed') AS counts
    FROM meetups m JOIN communities c ON c.id = m.community_id WHERE m.id = $1`,
};

interface HeadRow {
  starts_at: string;
  ends_at: string;
  community: { slug: string; title: string };
  counts: LevelCounts;
}

@Injectable()
export class BoardService {
  constructor(
    private readonly meetups: MeetupsService,
    private readonly tasks: TasksRepository,
    private readonly patches: PatchesRepository,
    private readonly database: Database,
  ) {}

  async board({ params, query }: EndpointInput<typeof getBoard>, caller: Caller): Promise<Board> {
    const meetup = await this.meetups.bySlug(params.meetup, caller);
    requireHackathon(meetup);
    return this.of(meetup, query.level);
  }

  /** The board of a hackathon that the caller was found to see. */
  async of(meetup: MeetupRef, level?: Level): Promise<Board> {
    const [[headRow], projects, tasks, patches, standing] = await Promise.all([
      this.database.prepared<HeadRow>(head, [meetup.id]),
      this.tasks.projectsOf(meetup.id),
      this.tasks.ofMeetup(meetup.id, level),
      this.patches.cardsOfMeetup(meetup.id, level),
      this.patches.countsOfMeetup(meetup.id, level),
    ]);
    const { slug, title, timeZone } = meetup;
    return {
      meetup: { slug, title, level: meetup.level, timeZone, startsAt: headRow!.starts_at, endsAt: headRow!.ends_at },
      community: headRow!.community,
      projects: projects.map(toProjectView),
      tasks: tasks.map(toTaskView),
      patches: patches.map(toPatchCard),
      counts: headRow!.counts,
      flow: flowOf({ tasks, patches: standing }),
    };
  }

  async task(id: string, caller: Caller): Promise<EndpointOutput<typeof getTask>> {
    const row = await this.tasks.byId(id);
    if (!row) throw problems.raise('not-found');
    const meetup = await this.meetups.bySlug(row.meetup_slug, caller);
    const [[headRow], project, patches] = await Promise.all([
      this.database.prepared<HeadRow>(head, [meetup.id]),
      this.tasks.project(row.project_id),
      this.patches.cardsOfTask(id),
    ]);
    return {
      ...toTaskView(row),
      project: toProjectView(project!),
      meetup: { slug: row.meetup_slug, title: row.meetup_title, timeZone: meetup.timeZone },
      community: headRow!.community,
      patches: patches.map(toPatchCard),
    };
  }
}

export function requireHackathon({ format }: Pick<MeetupRef, 'format'>): void {
  if (format !== 'hackathon') throw problems.raise('hackathon.not-a-hackathon');
}

import type { Level } from '@hallway/contracts';
import type { Store } from './store.ts';
import { newId } from '../../../src/platform/database/new-id.ts';

export interface GivenTask {
  id: string;
  number: number;
  projectId: string;
}

let count = 0;

export const givenHackathons = (database: Store) => ({
  async project({ meetup }: { meetup: { id: string } }): Promise<{ id: string; meetupId: string; name: string }> {
    const id = newId();
    const name = `Project ${++count}`;
    await database.pool.query("INSERT INTO projects (id, meetup_id, name, forge) VALUES ($1, $2, $3, 'github')", [
      id,
      meetup.id,
      name,
    ]);
    return { id, meetupId: meetup.id, name };
  },

  /** An open newbie task nobody has checked yet. */
  async task({
    project,
    level = 'newbie',
  }: {
    project: { id: string; meetupId: string };
    level?: Level;
  }): Promise<GivenTask> {
    const id = newId();
    const { rows } = await database.pool.query<{ number: number }>(
      `INSERT INTO tasks (id, meetup_id, project_id, number, title, level)
       SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5 FROM tasks WHERE meetup_id = $2 RETURNING number`,
      [id, project.meetupId, project.id, `Task ${++count}`, level],
    );
    return { id, number: rows[0]!.number, projectId: project.id };
  },
});

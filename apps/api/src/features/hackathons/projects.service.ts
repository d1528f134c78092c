import type { addProject, changeProject, EndpointInput, Project } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { brokenConstraint, Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import type { HandlerInput } from '../../platform/http/implements.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { MeetupsService } from '../meetups/index.ts';
import { TasksRepository, toProjectView } from '../tasks/index.ts';
import { requireHackathon } from './board.service.ts';

@Injectable()
export class ProjectsService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly meetups: MeetupsService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add({ params, body }: EndpointInput<typeof addProject>, caller: MemberCaller): Promise<Project> {
    const id = newId();
    await this.#unlessTaken(
      this.database.transaction(async (tx) => {
        const meetup = await this.meetups.withRole(params.meetup, caller, 'hackathon-lead', tx);
        requireHackathon(meetup);
        await this.tasks.insertProject(tx, { id, meetupId: meetup.id, ...body });
      }),
    );
    return toProjectView((await this.tasks.project(id))!);
  }

  async change({ params, body, ifMatch }: HandlerInput<typeof changeProject>, caller: MemberCaller): Promise<Project> {
    await this.#unlessTaken(
      this.database.transaction(async (tx) => {
        const project = await this.tasks.projectById(tx, params.projectId);
        if (!project) throw problems.raise('not-found');
        await this.meetups.withRole(await this.tasks.meetupSlug(project.meetupId, tx), caller, 'hackathon-lead', tx);
        requireVersion(project, ifMatch);
        await this.tasks.saveProject(tx, {
          ...project,
          ...body,
          version: project.version + 1,
          updatedAt: this.clock.now(),
        });
      }),
    );
    return toProjectView((await this.tasks.project(params.projectId))!);
  }

  async #unlessTaken(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (brokenConstraint(error) === 'projects_name_key') throw problems.raise('conflict.slug-taken');
      throw error;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { ProjectsService } from '../hackathons/index.ts';
import { IntakeService, PatchesService } from '../patches/index.ts';
import { ClaimsService, TasksService } from '../tasks/index.ts';
import type { Cast } from './cast.ts';
import { type DemoTask, projects, tasks } from './content/hackathon.ts';

const verdicts = { 'changes-requested': 'request-changes', approved: 'approve', merged: 'approve' } as const;

/** A hackathon that is going on: tasks of both levels, claims, and patches between submitted and merged. */
@Injectable()
export class SeedHackathon {
  constructor(
    private readonly projects: ProjectsService,
    private readonly tasks: TasksService,
    private readonly claims: ClaimsService,
    private readonly intake: IntakeService,
    private readonly patches: PatchesService,
  ) {}

  async seed(meetup: string, cast: Cast): Promise<void> {
    for (const project of projects) {
      const { id } = await this.projects.add({ params: { meetup }, query: {}, body: project }, cast.as('lead'));
      for (const task of tasks[project.name]) await this.#task(id, task, cast);
    }
  }

  async #task(projectId: string, { story, ...task }: DemoTask, cast: Cast): Promise<void> {
    const lead = cast.as('lead');
    const { id } = await this.tasks.add({ params: { projectId }, query: {}, body: { ...task, link: null } }, lead);
    if (!story) return;
    const worker = cast.as(story.who);
    await this.claims.claim(id, worker);
    if (story.patch === undefined) return;
    const patch = await this.intake.submit(
      { params: { taskId: id }, query: {}, body: { content: story.patch, source: 'paste' } },
      worker,
    );
    const params = { patchId: patch.id };
    if (story.fate === 'claimed' || story.fate === 'submitted') return;
    await this.patches.review(
      { params, query: {}, body: { verdict: verdicts[story.fate], comment: story.review ?? '', revision: 1 } },
      lead,
    );
    if (story.fate === 'merged') await this.patches.move({ params, query: {}, body: { to: 'merged', note: '' } }, lead);
  }
}

import type { Level, Person, Project, Task, TaskState } from '@hallway/contracts';

export interface TaskRow {
  id: string;
  meetup_slug: string;
  meetup_title: string;
  project_id: string;
  project_name: string;
  number: number;
  title: string;
  description: string;
  level: Level;
  link: string | null;
  skills: string[];
  pre_reviewed: boolean;
  state: TaskState;
  version: number;
  claimant: Person | null;
  claimed_at: Date | null;
  claim_expires_at: Date | null;
}

export function toTaskView(row: TaskRow): Task {
  return {
    id: row.id,
    number: row.number,
    projectId: row.project_id,
    title: row.title,
    description: row.description,
    level: row.level,
    link: row.link,
    skills: row.skills,
    preReviewed: row.pre_reviewed,
    state: row.state,
    claim:
      row.claimant && row.claimed_at && row.claim_expires_at
        ? {
            member: row.claimant,
            claimedAt: row.claimed_at.toISOString(),
            expiresAt: row.claim_expires_at.toISOString(),
          }
        : null,
    version: row.version,
  };
}

export function toProjectView({
  id,
  name,
  description,
  repositoryUrl,
  forge,
  setup,
  licence,
  version,
}: Project): Project {
  return { id, name, description, repositoryUrl, forge, setup, licence, version };
}

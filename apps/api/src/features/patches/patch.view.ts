import type { Commit, DiffFile, Patch, PatchCard, PatchState, Person } from '@hallway/contracts';
import { type DiffFile as ParsedFile, parseDiff } from '@hallway/formats';
import { withoutAddresses } from './without-addresses.ts';

export interface PatchCardRow {
  id: string;
  meetup_id: string;
  number: number;
  task_id: string;
  title: string;
  state: PatchState;
  submitter: Person | null;
  revision: number;
  commits: number;
  additions: number;
  deletions: number;
  updated_at: Date;
}

export interface PatchRow extends PatchCardRow {
  version: number;
  cover_letter: string;
  task: Patch['task'];
  project: Patch['project'];
  meetup: Patch['meetup'];
  community: Patch['community'];
  revisions: Patch['revisions'];
  reviews: Patch['reviews'];
  events: Patch['events'];
}

export interface CommitRow {
  position: number;
  subject: string;
  author_name: string;
  authored_at: Date | null;
  body: string;
  diff: string;
  additions: number;
  deletions: number;
}

export function toPatchCard(row: PatchCardRow): PatchCard {
  return {
    id: row.id,
    number: row.number,
    taskId: row.task_id,
    title: row.title,
    state: row.state,
    submitter: row.submitter,
    revision: row.revision,
    commits: row.commits,
    additions: row.additions,
    deletions: row.deletions,
    updatedAt: row.updated_at.toISOString(),
  };
}

export function toPatchView(row: PatchRow): Patch {
  const { task, project, meetup, community, revisions, reviews, events, version } = row;
  return {
    ...toPatchCard(row),
    task,
    project,
    meetup,
    community,
    revisions,
    coverLetter: withoutAddresses(row.cover_letter),
    reviews,
    events,
    version,
  };
}

const linesShown = 2000;

/** Files beyond 2 000 lines are cut for the browser; the raw patch has them whole. */
export function toDiffFile({ oldPath, newPath, status, binary, additions, deletions, hunks }: ParsedFile): DiffFile {
  const shown: DiffFile['hunks'] = [];
  let left = linesShown;
  for (const hunk of hunks) {
    if (left <= 0) break;
    shown.push({ ...hunk, lines: hunk.lines.slice(0, left) });
    left -= hunk.lines.length;
  }
  return { oldPath, newPath, status, binary, additions, deletions, hunks: shown, truncated: left < 0 };
}

/** The author's name is part of the work; addresses stay with us, also those in the message. */
export function toCommitView({
  position,
  subject,
  author_name,
  authored_at,
  body,
  diff,
  additions,
  deletions,
}: CommitRow): Commit {
  return {
    position,
    subject,
    authorName: author_name,
    authoredAt: authored_at?.toISOString() ?? null,
    body: withoutAddresses(body),
    additions,
    deletions,
    files: parseDiff(diff).files.map(toDiffFile),
  };
}

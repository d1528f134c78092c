import { personJson } from '../accounts/index.ts';

/** Columns of a `PatchCardRow` for `patches p`; the figures are those of the latest revision. */
export const patchCardColumns = /* sql */ `
  p.id, p.meetup_id, p.number, p.task_id, p.title, p.state, ${personJson('sm')} AS submitter, r.number AS revision, c.commits, c.additions, c.deletions, p.updated_at`;

export const patchCardTables = /* sql */ `
  patches p
  LEFT JOIN members sm ON sm.id = p.submitter_id
  JOIN LATERAL (SELECT id, number, cover_letter FROM patch_revisions WHERE patch_id = p.id ORDER BY number DESC LIMIT 1) r ON true
  JOIN LATERAL (
    SELECT count(*)::int AS commits, coalesce(sum(additions), 0)::int AS additions, coalesce(sum(deletions), 0)::int AS deletions
    FROM patch_commits WHERE revision_id = r.id
  ) c ON true`;

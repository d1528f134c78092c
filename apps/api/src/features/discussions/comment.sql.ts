import { personJson } from '../accounts/index.ts';

/** SQL: whether a viewer reads the comment `c`; the same rule as `canRead`. `$2`: the viewer's id or null, `$3`: moderates. */
export const isReadable = (c: string) =>
  `(${c}.removed_at IS NULL AND (${c}.hidden_at IS NULL OR $3 OR ${c}.member_id = $2::uuid))`;

const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** SQL: a `Comment` of the contract as the pairs of `json_build_object`; `author` is the alias of its member. */
export const commentPairs = (c: string, author: string) => /* sql */ `
  'id', ${c}.id, 'author', CASE WHEN ${isReadable(c)} THEN ${personJson(author)} END,
  'body', CASE WHEN ${isReadable(c)} THEN ${c}.body ELSE '' END,
  'state', CASE WHEN ${c}.removed_at IS NOT NULL THEN 'removed' WHEN ${c}.hidden_at IS NOT NULL THEN 'hidden' ELSE 'shown' END,
  'hidden', CASE WHEN ${c}.hidden_at IS NOT NULL AND ${isReadable(c)}
    THEN json_build_object('by', ${c}.hidden_cause, 'reason', ${c}.hidden_reason) END,
  'createdAt', ${iso(`${c}.created_at`)}, 'editedAt', ${iso(`${c}.edited_at`)}, 'version', ${c}.version,
  'mine', coalesce(${c}.member_id = $2::uuid, false),
  'reported', EXISTS (SELECT FROM comment_reports mine WHERE mine.comment_id = ${c}.id AND mine.reporter_id = $2::uuid
    AND (mine.decided_at IS NULL OR ${c}.edited_at IS NULL OR ${c}.edited_at < mine.decided_at))`;

/**
 * Every column that points to a member, and what the archive of one's own data does with it. A test compares this list with the
 * database: whoever adds a table that points to members says here what its owner gets.
 */
type Share =
  /** The row is about the member: all of it, but for what is named. */
  | { table: string; column: string; omit?: readonly string[] }
  /** The row is somebody else's, the member did something to it: only these columns. */
  | { table: string; column: string; only: readonly string[] }
  /** Left out, and why. */
  | { table: string; column: string; not: string };

export const personalData: readonly Share[] = [
  { table: 'access_tokens', column: 'member_id', omit: ['hash'] },
  { table: 'announcements', column: 'author_id', only: ['subject', 'body', 'created_at'] },
  { table: 'attendance_log', column: 'recorded_by', not: 'says who else was there' },
  { table: 'attendances', column: 'member_id', omit: ['recorded_by'] },
  { table: 'attendances', column: 'recorded_by', not: 'says who else was there' },
  { table: 'audit_log', column: 'actor_id', only: ['act', 'object_type', 'object_id', 'created_at'] },
  { table: 'auth_accounts', column: 'member_id', only: ['provider_id', 'account_id', 'scope', 'created_at'] },
  { table: 'auth_sessions', column: 'member_id', omit: ['token'] },
  { table: 'calendar_feeds', column: 'member_id', omit: ['hash'] },
  { table: 'calendar_replies', column: 'member_id' },
  { table: 'checklist_items', column: 'assignee_id', only: ['meetup_id', 'text', 'done_at'] },
  { table: 'checklist_items', column: 'done_by', only: ['meetup_id', 'text', 'done_at'] },
  { table: 'checklist_template_items', column: 'assignee_id', only: ['text'] },
  { table: 'claims', column: 'member_id' },
  { table: 'comment_reports', column: 'decided_by', not: 'says who reported what' },
  { table: 'comment_reports', column: 'reporter_id', omit: ['reporter_id', 'decided_by'] },
  { table: 'comments', column: 'hidden_by', not: 'somebody else’s words' },
  { table: 'comments', column: 'member_id', omit: ['hidden_by'] },
  { table: 'community_members', column: 'member_id' },
  { table: 'digests', column: 'member_id' },
  { table: 'door_helpers', column: 'member_id' },
  { table: 'email_changes', column: 'member_id', omit: ['secret_hash'] },
  { table: 'feedback_answers', column: 'member_id' },
  { table: 'feedback_requests', column: 'member_id' },
  { table: 'idempotency_keys', column: 'member_id', not: 'answers of the last day, kept against doubles' },
  { table: 'imports', column: 'created_by', only: ['filename', 'title', 'state', 'created_at'] },
  { table: 'inbound_mails', column: 'member_id', omit: ['digest'] },
  { table: 'invitation_uses', column: 'member_id' },
  { table: 'invitations', column: 'created_by', not: 'holds the addresses of others' },
  { table: 'keep_apart_answers', column: 'answered_by', only: ['meetup_id', 'key', 'reason', 'answered_at'] },
  { table: 'mail_preferences', column: 'member_id' },
  { table: 'meetups', column: 'created_by', only: ['slug', 'title', 'created_at'] },
  { table: 'member_assumptions', column: 'member_id' },
  { table: 'notifications', column: 'member_id', omit: ['dedupe_key', 'claimed_at', 'hinted_at'] },
  { table: 'patch_events', column: 'actor_id', omit: ['actor_id'] },
  { table: 'patch_reviews', column: 'reviewer_id' },
  { table: 'patch_revisions', column: 'submitted_by' },
  { table: 'patches', column: 'submitter_id' },
  { table: 'proposal_events', column: 'actor_id', omit: ['actor_id'] },
  { table: 'proposals', column: 'speaker_id' },
  { table: 'recurrences', column: 'changed_by', not: 'an organiser’s setting, without words of the member' },
  { table: 'retrospective_lessons', column: 'author_id', omit: ['author_id'] },
  { table: 'reviews', column: 'reviewer_id' },
  { table: 'rsvps', column: 'member_id' },
  { table: 'session_speakers', column: 'member_id' },
  { table: 'shift_signups', column: 'assigned_by', not: 'says whom the member put on a shift' },
  { table: 'shift_signups', column: 'member_id', omit: ['assigned_by'] },
  { table: 'standing_rsvps', column: 'member_id' },
  { table: 'tasks', column: 'reviewed_by', only: ['id', 'title', 'link', 'updated_at'] },
];

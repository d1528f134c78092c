/**
 * What was read inside the application. What was mailed before counts as read. The index holds what is worth telling there:
 * one's own answer is known already (`inbox.repository.ts` asks with the same words).
 */
export const inbox = {
  up: /* sql */ `
    ALTER TABLE notifications ADD COLUMN read_at timestamptz DEFAULT now();
    ALTER TABLE notifications ALTER COLUMN read_at DROP DEFAULT;
    CREATE INDEX notifications_unread ON notifications (member_id, id DESC)
      WHERE read_at IS NULL AND kind NOT IN ('rsvp-confirmed', 'rsvp-waitlisted', 'proposal-received');
  `,
  down: /* sql */ `
    DROP INDEX notifications_unread;
    ALTER TABLE notifications DROP COLUMN read_at;
  `,
};

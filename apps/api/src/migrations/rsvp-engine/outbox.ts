/**
 * What delivering needs. `hinted_at`: when a job for the row was last asked for; the sweeper leaves younger rows alone.
 * `notifications_in_order`: finds an earlier mail to the same member about the same meetup that is still on its way.
 */
export const outbox = {
  up: /* sql */ `
    ALTER TABLE notifications ADD COLUMN hinted_at timestamptz NOT NULL DEFAULT now();
    CREATE INDEX notifications_in_order ON notifications (member_id, meetup_id, id) WHERE state IN ('pending', 'sending');
  `,
  down: /* sql */ `
    DROP INDEX notifications_in_order;
    ALTER TABLE notifications DROP COLUMN hinted_at;
  `,
};

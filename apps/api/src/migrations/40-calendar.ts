import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that came in, the last answer of each calendar, and the secret addresses of people's own feeds. */
export class Calendar1763700040000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      CREATE TABLE inbound_mails (
        id uuid PRIMARY KEY,
        purpose text NOT NULL,
        outcome text NOT NULL,
        message_id text NOT NULL DEFAULT '',
        digest bytea NOT NULL,
        size integer NOT NULL,
        member_id uuid REFERENCES members (id) ON DELETE SET NULL,
        meetup_id uuid REFERENCES meetups (id) ON DELETE CASCADE,
        received_at timestamptz NOT NULL
      );
      CREATE INDEX inbound_mails_received ON inbound_mails (received_at);
      CREATE INDEX inbound_mails_of_meetup ON inbound_mails (meetup_id, received_at DESC, id DESC) WHERE meetup_id IS NOT NULL;
      CREATE INDEX inbound_mails_fk_member ON inbound_mails (member_id) WHERE member_id IS NOT NULL;

      -- Kept as long as the meetup, unlike the mails: an old answer sent again must stay old.
      CREATE TABLE calendar_replies (
        meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
        member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
        sequence integer NOT NULL,
        dtstamp timestamptz NOT NULL,
        answer text NOT NULL CONSTRAINT calendar_replies_answer CHECK (answer IN ('accepted', 'declined', 'tentative')),
        received_at timestamptz NOT NULL,
        PRIMARY KEY (meetup_id, member_id)
      );
      CREATE INDEX calendar_replies_of_member ON calendar_replies (member_id);

      -- The address itself is shown once; a revoked one is remembered, so that its calendar program can be told.
      CREATE TABLE calendar_feeds (
        id uuid PRIMARY KEY,
        member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
        hash bytea NOT NULL CONSTRAINT calendar_feeds_hash_key UNIQUE,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX calendar_feeds_of_member ON calendar_feeds (member_id);
      CREATE UNIQUE INDEX calendar_feeds_one_live ON calendar_feeds (member_id) WHERE revoked_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE calendar_feeds, calendar_replies, inbound_mails');
  }
}

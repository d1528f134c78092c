import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The level as a promise: what a member said yes to, why organisers mix levels on purpose, and whether the level was true. */
export class LevelTruth1763700010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      -- Only what one said yes to. The key is the sentence as assumptionKey() makes it, so that other writings of it count too.
      CREATE TABLE member_assumptions (
        member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
        key text NOT NULL CONSTRAINT member_assumptions_key CHECK (key <> ''),
        sentence text NOT NULL,
        said_at timestamptz NOT NULL,
        PRIMARY KEY (member_id, key)
      );

      -- A warning's key holds its facts: a reason is quiet about these facts, and no others.
      CREATE TABLE keep_apart_answers (
        meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
        key text NOT NULL,
        reason text NOT NULL CONSTRAINT keep_apart_answers_reason CHECK (reason <> ''),
        answered_by uuid REFERENCES members (id) ON DELETE SET NULL,
        answered_at timestamptz NOT NULL,
        PRIMARY KEY (meetup_id, key)
      );
      CREATE INDEX keep_apart_answers_fk_answered_by ON keep_apart_answers (answered_by) WHERE answered_by IS NOT NULL;

      -- Who was asked whether the level was true: nobody is asked twice.
      CREATE TABLE feedback_requests (
        meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
        member_id uuid NOT NULL REFERENCES members (id) ON DELETE CASCADE,
        asked_at timestamptz NOT NULL,
        PRIMARY KEY (meetup_id, member_id)
      );
      CREATE INDEX feedback_requests_fk_member ON feedback_requests (member_id);
      CREATE INDEX meetups_ended ON meetups (ends_at) WHERE state = 'published';

      -- "counted" is the answer that the published drift holds. It follows "fit" for a whole meetup or talk at a time, when five
      -- or more differ: whoever compares two drifts learns nothing about fewer than five people.
      CREATE TABLE feedback_answers (
        id uuid PRIMARY KEY,
        meetup_id uuid NOT NULL REFERENCES meetups (id) ON DELETE CASCADE,
        -- NULL: the account is gone, the count stays
        member_id uuid REFERENCES members (id) ON DELETE SET NULL,
        fit text CONSTRAINT feedback_answers_fit CHECK (fit IN ('too-basic', 'just-right', 'too-deep')),
        counted text CONSTRAINT feedback_answers_counted CHECK (counted IN ('too-basic', 'just-right', 'too-deep')),
        note text NOT NULL DEFAULT '',
        answered_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT feedback_answers_one_each UNIQUE (meetup_id, member_id)
      );
      CREATE INDEX feedback_answers_fk_member ON feedback_answers (member_id) WHERE member_id IS NOT NULL;

      CREATE TABLE feedback_talk_answers (
        session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        answer_id uuid NOT NULL REFERENCES feedback_answers (id) ON DELETE CASCADE,
        fit text CONSTRAINT feedback_talk_answers_fit CHECK (fit IN ('too-basic', 'just-right', 'too-deep')),
        counted text CONSTRAINT feedback_talk_answers_counted CHECK (counted IN ('too-basic', 'just-right', 'too-deep')),
        PRIMARY KEY (session_id, answer_id)
      );
      CREATE INDEX feedback_talk_answers_fk_answer ON feedback_talk_answers (answer_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(/* sql */ `
      DROP TABLE feedback_talk_answers, feedback_answers, feedback_requests, keep_apart_answers, member_assumptions;
      DROP INDEX meetups_ended;
    `);
  }
}

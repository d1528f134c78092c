import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { AssumptionsService } from '../assumptions/index.ts';
import type { Cast } from './cast.ts';

/** What the demo member knows: some of what the advanced evenings take for granted, not all of it. */
const known = 2;

/** Whether those who came to past meetups found the level right. The past takes no answers any more, so it is written as it was. */
@Injectable()
export class SeedTruth {
  constructor(
    private readonly assumptions: AssumptionsService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async seed(cast: Cast): Promise<void> {
    const now = this.clock.now();
    const { member } = cast.as('member');
    await this.#speakerOfThePast(cast.as('speaker').member);
    await this.#whatTheySaid(now);
    const { rows } = await this.database.pool.query<{ assumptions: string[] }>(
      `SELECT assumptions FROM meetups WHERE level = 'advanced' AND state = 'published' AND ends_at > $1 ORDER BY starts_at LIMIT 3`,
      [now],
    );
    const answers = rows
      .flatMap((row) => row.assumptions.slice(0, known))
      .map((sentence) => ({ sentence, known: true }));
    if (answers.length > 0) await this.assumptions.say(answers, member);
  }

  /** The demo speaker gave the first talk of the earliest newbie evening: the form of their next proposal speaks of it. */
  async #speakerOfThePast({ id, name }: { id: string; name: string }): Promise<void> {
    await this.database.pool.query(
      `WITH first AS (
         SELECT s.id FROM sessions s JOIN meetups m ON m.id = s.meetup_id
         WHERE s.kind = 'talk' AND m.level = 'newbie' AND m.state = 'published' ORDER BY s.starts_at, s.id LIMIT 1
       )
       UPDATE session_speakers sp SET member_id = $1, name = $2 FROM first WHERE sp.session_id = first.id AND sp.position = (
         SELECT min(position) FROM session_speakers WHERE session_id = first.id)`,
      [id, name],
    );
  }

  /** Newbie evenings were a little too deep for some, deep ones a little too basic. */
  async #whatTheySaid(now: Date): Promise<void> {
    await this.database.pool.query(
      `WITH came AS (
         SELECT a.meetup_id, a.member_id, m.ends_at, m.level, row_number() OVER (PARTITION BY a.meetup_id ORDER BY a.member_id) AS nth
         FROM attendances a JOIN meetups m ON m.id = a.meetup_id WHERE a.present AND a.member_id IS NOT NULL AND m.ends_at <= $1
       ), asked AS (
         INSERT INTO feedback_requests (meetup_id, member_id, asked_at) SELECT meetup_id, member_id, least(ends_at + interval '14 hours', $1) FROM came ON CONFLICT DO NOTHING
       ), said AS (
         SELECT *, CASE WHEN nth % 5 = 1 THEN 'just-right' WHEN nth % 5 = 2 AND level = 'advanced' THEN 'too-basic' WHEN nth % 5 IN (2, 3) AND level = 'newbie' THEN 'too-deep'
           ELSE 'just-right' END AS fit FROM came WHERE nth % 7 <> 0
       ), answered AS (
         INSERT INTO feedback_answers (id, meetup_id, member_id, fit, counted, note, answered_at, changed_at)
         SELECT gen_random_uuid(), meetup_id, member_id, fit, fit,
           CASE nth WHEN 2 THEN 'The second half went very fast. Slides beforehand would help.' WHEN 4 THEN 'Best evening so far, thank you!' ELSE '' END,
           least(ends_at + interval '17 hours', $1), least(ends_at + interval '17 hours', $1) FROM said ON CONFLICT DO NOTHING RETURNING id, meetup_id, fit
       )
       INSERT INTO feedback_talk_answers (session_id, answer_id, fit, counted)
       SELECT s.id, f.id, f.fit, f.fit FROM answered f JOIN sessions s ON s.meetup_id = f.meetup_id AND s.kind IN ('talk', 'keynote', 'lightning')`,
      [now],
    );
  }
}

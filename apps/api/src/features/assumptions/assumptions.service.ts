import {
  assumptionKey,
  type EndpointInput,
  type KnownAssumptions,
  knownLimit,
  type sayKnownAssumptions,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { Member } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { AssumptionsRepository } from './assumptions.repository.ts';

type Answers = EndpointInput<typeof sayKnownAssumptions>['body']['answers'];

/** What a member said yes to, once for every meetup and talk that assumes it. Theirs alone. */
@Injectable()
export class AssumptionsService {
  constructor(
    private readonly assumptions: AssumptionsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async mine({ id }: Member): Promise<KnownAssumptions> {
    return { items: await this.assumptions.of(id), nextCursor: null };
  }

  /** Of two answers to one sentence the later stands. */
  say(answers: Answers, { id }: Member): Promise<KnownAssumptions> {
    const byKey = new Map(answers.map((answer) => [assumptionKey(answer.sentence), answer]));
    const said = [...byKey].map(([key, answer]) => ({ key, ...answer }));
    return this.database.transaction(async (tx) => {
      await this.assumptions.hold(tx, id);
      const [yes, no] = [said.filter(({ known }) => known), said.filter(({ known }) => !known)];
      await this.assumptions.remove(
        tx,
        id,
        no.map(({ key }) => key),
      );
      await this.assumptions.add(tx, id, { said: yes, now: this.clock.now() });
      if (yes.length > 0 && (await this.assumptions.count(tx, id)) > knownLimit)
        throw problems.raise('assumption.too-many');
      return { items: await this.assumptions.of(id, tx), nextCursor: null };
    });
  }
}

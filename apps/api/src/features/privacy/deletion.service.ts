import type { deleteAccount, EndpointInput, EndpointOutput, JobPayload, previewDeletion } from '@hallway/contracts';
import { mailAccountDeleted } from '@hallway/contracts';
import { renderMail } from '@hallway/emails';
import { Injectable } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { Mailer, MailRefused } from '../../platform/mail/mailer.ts';
import { Queues } from '../../platform/queue/queues.ts';
import { ProposalsService } from '../proposals/index.ts';
import { DeletionRepository } from './deletion.repository.ts';
import { PastSeats } from './past-seats.ts';

/** The end of an account, by its owner: at once and for good. */
@Injectable()
export class DeletionService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly deletion: DeletionRepository,
    private readonly pastSeats: PastSeats,
    private readonly proposals: ProposalsService,
    private readonly queues: Queues,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  preview(memberId: string): Promise<EndpointOutput<typeof previewDeletion>> {
    return this.deletion.preview(memberId, this.clock.now());
  }

  async delete(
    { email, keepNameOnTalks }: EndpointInput<typeof deleteAccount>['body'],
    { member, via }: MemberCaller,
  ): Promise<null> {
    if (via === 'token') throw problems.raise('access.denied');
    if (email !== member.email) throw problems.raise('account.confirmation');
    const now = this.clock.now();
    const { soleOrganiserOf } = await this.deletion.preview(member.id, now);
    if (soleOrganiserOf.length > 0) throw problems.raise('account.sole-organiser');
    // each by itself: what is withdrawn when something breaks stays withdrawn, and the account can be deleted again
    for (const id of await this.deletion.activeProposals(member.id, now)) await this.proposals.withdraw(id, member);
    await this.database.transaction(async (tx) => {
      if ((await this.deletion.soleOrganiserOf(tx, member.id)).length > 0)
        throw problems.raise('account.sole-organiser');
      await this.pastSeats.forget(tx, { memberId: member.id }, now);
      await this.deletion.leaveAgendas(tx, member.id, { keepName: keepNameOnTalks });
      const gone = await this.deletion.delete(tx, member.id);
      if (gone) this.database.afterCommit(tx, () => this.queues.add(mailAccountDeleted, gone));
    });
    return null;
  }

  async mail({ email, locale }: JobPayload<typeof mailAccountDeleted>): Promise<void> {
    try {
      await this.mailer.send({
        to: email,
        ...renderMail({
          kind: 'account-deleted',
          view: {},
          locale,
          site: { name: 'Hallway', url: this.config.publicUrl },
        }),
      });
    } catch (error) {
      throw error instanceof MailRefused ? new UnrecoverableError(error.message) : error;
    }
  }
}

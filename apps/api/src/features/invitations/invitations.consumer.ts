import { type JobPayload, mailInvitation, sweepInvitations } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { InvitationMails } from './invitation-mails.service.ts';

@Injectable()
export class InvitationsConsumer {
  constructor(
    private readonly mails: InvitationMails,
    schedules: Schedules,
  ) {
    schedules.every(60_000, sweepInvitations, {});
  }

  @Processes(mailInvitation)
  send({ invitationId }: JobPayload<typeof mailInvitation>): Promise<void> {
    return this.mails.send(invitationId);
  }

  @Processes(sweepInvitations)
  sweep(): Promise<void> {
    return this.mails.sweep();
  }
}

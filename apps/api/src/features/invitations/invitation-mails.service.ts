import { mailInvitation } from '@hallway/contracts';
import { renderMail } from '@hallway/emails';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { type MailMessage, Mailer, MailRefused, MailUncertain } from '../../platform/mail/mailer.ts';
import { Queues } from '../../platform/queue/queues.ts';
import { type InvitationToMail, InvitationMailsRepository } from './invitation-mails.repository.ts';
import { tokenOf } from './invitation-token.ts';

const attemptsAtMost = 5;
const leaseMs = 60_000;
const keptMs = 90 * 86_400_000;
const sweepLimit = 500;

/** Mails to people who are no members: they have no row in the outbox, so the invitation is its own. */
@Injectable()
export class InvitationMails {
  constructor(
    private readonly database: Database,
    private readonly mails: InvitationMailsRepository,
    private readonly mailer: Mailer,
    private readonly queues: Queues,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async send(invitationId: string): Promise<void> {
    const invitation = await this.database.transaction((tx) => this.mails.claim(tx, invitationId, this.clock.now()));
    if (!invitation) return;
    try {
      await this.mailer.send(this.#write(invitation));
      await this.mails.settle(invitation.id, 'sent');
    } catch (error) {
      await this.mails.settle(invitation.id, outcomeOf(error, invitation.attempts));
    }
  }

  async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.mails.giveUpClaims(new Date(now.getTime() - leaseMs));
    await this.mails.forgetEndedBefore(new Date(now.getTime() - keptMs));
    const ids = await this.mails.forgotten(now, sweepLimit);
    await this.queues.addBulk(
      mailInvitation,
      ids.map((invitationId) => ({ payload: { invitationId } })),
    );
  }

  #write(invitation: InvitationToMail): MailMessage {
    const page = `${this.config.publicUrl}/invitations/${tokenOf(invitation.id, this.config.secret)}`;
    const { meetup } = invitation;
    return {
      to: invitation.email,
      ...renderMail({
        kind: 'invitation',
        view: {
          community: invitation.community,
          by: invitation.invitedBy,
          role: invitation.role,
          meetup: meetup && {
            ...meetup,
            community: invitation.community,
            // the invitation, not the meetup: a private one cannot be seen before it is accepted
            url: page,
          },
          url: page,
          expiresAt: invitation.expiresAt.toISOString(),
          timeZone: invitation.timeZone,
        },
        // of who invites: the language they speak with each other
        locale: invitation.locale,
        site: { name: 'Hallway', url: this.config.publicUrl },
        unsubscribeUrl: `${page}/never`,
      }),
    };
  }
}

function outcomeOf(error: unknown, attempts: number): 'failed' | 'unknown' | 'pending' {
  if (error instanceof MailUncertain) return 'unknown';
  return error instanceof MailRefused || attempts >= attemptsAtMost ? 'failed' : 'pending';
}

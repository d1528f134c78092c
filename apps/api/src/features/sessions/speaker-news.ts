import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MeetupEvents } from '../meetups/index.ts';
import { SessionMails } from './session-mails.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** Speakers learn what becomes of the meetup they speak at. Those with an RSVP have a mail already. */
@Injectable()
export class SpeakerNews implements OnModuleInit {
  constructor(
    private readonly events: MeetupEvents,
    private readonly sessions: SessionsRepository,
    private readonly mails: SessionMails,
  ) {}

  onModuleInit(): void {
    const told = (tx: EntityManager, meetupId: string) => this.sessions.speakersWithoutRsvp(tx, meetupId);
    this.events.on({
      moved: async (tx, { meetupId, version }) =>
        this.mails.meetupMoved(tx, { meetupId, version, speakers: await told(tx, meetupId) }),
      cancelled: async (tx, { meetupId, reason }) =>
        this.mails.meetupCancelled(tx, { meetupId, reason, speakers: await told(tx, meetupId) }),
    });
  }
}

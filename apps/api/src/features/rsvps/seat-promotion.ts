import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MeetupEvents } from '../meetups/index.ts';
import { Outbox } from '../notifications/index.ts';
import { RsvpsRepository } from './rsvps.repository.ts';

/** More seats, or a window opened again: the longest waiting move up in the transaction of the change. */
@Injectable()
export class SeatPromotion implements OnModuleInit {
  constructor(
    private readonly events: MeetupEvents,
    private readonly rsvps: RsvpsRepository,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.events.on({
      seatsChanged: async (tx, { meetupId, now }) => {
        this.outbox.deliverAfterCommit(tx, await this.rsvps.promote(tx, meetupId, now));
        const { slug, approval, memberIds } = await this.rsvps.requests(tx, meetupId);
        if (approval || memberIds.length === 0) return;
        // nobody looks at requests any more: they count from now on, in the order in which they came
        const wishes = memberIds.map((memberId) => ({ memberId, wants: 'approved' as const }));
        const answered = await this.rsvps.answer(slug, wishes, now, tx);
        if (answered) this.outbox.deliverAfterCommit(tx, answered.notifications);
      },
    });
  }
}

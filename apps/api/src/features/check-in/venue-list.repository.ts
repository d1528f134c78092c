import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Going } from './venue-list.ts';

@Injectable()
export class VenueListRepository {
  /** Who is going and with how many, in no order, and the language whose alphabet the meetup speaks. */
  async going(tx: EntityManager, meetupId: string): Promise<{ language: string; people: Going[] }> {
    const [meetup] = await tx.query<{ language: string }[]>('SELECT language FROM meetups WHERE id = $1', [meetupId]);
    const people = await tx.query<Going[]>(
      `SELECT p.name, r.guests
       FROM rsvps r JOIN members p ON p.id = r.member_id WHERE r.meetup_id = $1 AND r.status = 'going'`,
      [meetupId],
    );
    return { language: meetup!.language, people };
  }
}

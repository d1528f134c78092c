import { type PlaceParts, placeLine, type Ticket } from '@hallway/contracts';
import { qrPath } from '@hallway/formats/qr';
import { shortCode } from '@hallway/formats/ticket';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Database } from '../../platform/database/database.ts';
import { problems } from '../../platform/http/problems.ts';
import { MeetupsService, placeJson } from '../meetups/index.ts';
import { Tickets } from '../tickets/index.ts';

interface Mine {
  id: string;
  guests: number;
  meetup: Omit<Ticket['meetup'], 'place'> & { place: PlaceParts };
}

const mine = {
  name: 'my-ticket',
  text: /* sql */ `
    SELECT m.id, r.guests,
      json_build_object('slug', m.slug, 'title', m.title, 'level', m.level, 'state', m.state, 'startsAt', zoned_iso(m.starts_at, m.time_zone),
        'endsAt', zoned_iso(m.ends_at, m.time_zone), 'timeZone', m.time_zone, 'onlineUrl', m.online_url,
        'place', ${placeJson('m')},
        'community', json_build_object('slug', c.slug, 'title', c.title)) AS meetup
    FROM meetups m JOIN communities c ON c.id = m.community_id JOIN rsvps r ON r.meetup_id = m.id
    WHERE m.slug = $1 AND r.member_id = $2 AND r.status = 'going' AND m.state <> 'draft'`,
};

/** One member's own ticket. */
@Injectable()
export class MyTicketService {
  constructor(
    private readonly database: Database,
    private readonly meetups: MeetupsService,
    private readonly tickets: Tickets,
  ) {}

  async get(slug: string, caller: MemberCaller): Promise<Ticket> {
    const { id: memberId, name } = caller.member;
    const [row] = await this.database.prepared<Mine>(mine, [slug, memberId]);
    if (!row) {
      await this.meetups.bySlug(slug, caller);
      throw problems.raise('ticket.no-seat');
    }
    const ids = { meetupId: row.id, memberId };
    const text = this.tickets.ticket(ids);
    return {
      text,
      code: shortCode(this.tickets.digest(ids)),
      qr: qrPath(text),
      name,
      guests: row.guests,
      meetup: { ...row.meetup, place: placeLine(row.meetup.place) },
    };
  }
}

import { Injectable } from '@nestjs/common';
import { AnnouncementsService } from '../announcements/index.ts';
import type { Cast } from './cast.ts';

/** What the organisers wrote to the people. */
@Injectable()
export class SeedAnnouncements {
  constructor(private readonly announcements: AnnouncementsService) {}

  async seed({ community, meetup }: { community: string; meetup: string }, cast: Cast): Promise<void> {
    const organiser = cast.as('organiser');
    await this.announcements.toCommunity(
      community,
      {
        subject: 'Volunteers for the door',
        body: 'We look for **two people** at the door this month. It takes an hour and you hear every talk.\n\nAnswer on the page of the meetup.',
        audience: { role: null, level: null },
      },
      organiser,
    );
    await this.announcements.toMeetup(
      meetup,
      {
        subject: 'Come by the back door',
        body: 'The street door is locked from 19:00 on.\n\n- Walk around the building\n- Ring at **Hallway**',
        audience: { of: 'going' },
      },
      organiser,
    );
  }
}

import { Module } from '@nestjs/common';
import { AnnouncementsModule } from '../announcements/index.ts';
import { AssumptionsModule } from '../assumptions/index.ts';
import { CallsModule } from '../calls/index.ts';
import { ChecklistsModule } from '../checklists/index.ts';
import { CommunitiesModule } from '../communities/index.ts';
import { DiscussionsModule } from '../discussions/index.ts';
import { HackathonsModule } from '../hackathons/index.ts';
import { MeetupsModule } from '../meetups/index.ts';
import { PatchesModule } from '../patches/index.ts';
import { ProposalsModule } from '../proposals/index.ts';
import { RetrospectivesModule } from '../retrospectives/index.ts';
import { RosterModule } from '../roster/index.ts';
import { RecurrencesModule } from '../recurrences/index.ts';
import { RsvpsModule } from '../rsvps/index.ts';
import { SeriesModule } from '../series/index.ts';
import { SessionsModule } from '../sessions/index.ts';
import { TasksModule } from '../tasks/index.ts';
import { DemoCast } from './cast.ts';
import { SeedCommand } from './seed.command.ts';
import { SeedCommunities } from './seed-communities.ts';
import { SeedAnnouncements } from './seed-announcements.ts';
import { SeedDiscussion } from './seed-discussion.ts';
import { SeedHackathon } from './seed-hackathon.ts';
import { SeedPast } from './seed-past.ts';
import { SeedRsvps } from './seed-rsvps.ts';
import { SeedHouseKeeping } from './seed-house-keeping.ts';
import { SeedTalks } from './seed-talks.ts';
import { SeedTruth } from './seed-truth.ts';

@Module({
  imports: [
    AnnouncementsModule,
    AssumptionsModule,
    CommunitiesModule,
    SeriesModule,
    MeetupsModule,
    RecurrencesModule,
    RsvpsModule,
    CallsModule,
    ProposalsModule,
    SessionsModule,
    TasksModule,
    PatchesModule,
    HackathonsModule,
    ChecklistsModule,
    RetrospectivesModule,
    RosterModule,
    DiscussionsModule,
  ],
  providers: [
    DemoCast,
    SeedCommunities,
    SeedRsvps,
    SeedPast,
    SeedTalks,
    SeedHackathon,
    SeedHouseKeeping,
    SeedAnnouncements,
    SeedTruth,
    SeedDiscussion,
    SeedCommand,
  ],
})
export class DemoModule {}

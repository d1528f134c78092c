import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { AccountsModule } from './features/accounts/index.ts';
import { AssumptionsModule } from './features/assumptions/index.ts';
import { AnnouncementsModule } from './features/announcements/index.ts';
import { AuditModule } from './features/audit/index.ts';
import { CalendarModule } from './features/calendar/index.ts';
import { CallsModule } from './features/calls/index.ts';
import { CheckInModule } from './features/check-in/index.ts';
import { ChecklistsModule } from './features/checklists/index.ts';
import { CommunitiesModule } from './features/communities/index.ts';
import { FeedbackModule } from './features/feedback/index.ts';
import { ImportsModule } from './features/imports/index.ts';
import { KeepApartModule } from './features/keep-apart/index.ts';
import { LevelsModule } from './features/levels/index.ts';
import { DirectoryModule } from './features/directory/index.ts';
import { DiscussionsModule } from './features/discussions/index.ts';
import { InvitationsModule } from './features/invitations/index.ts';
import { MailLogModule } from './features/mail-log/index.ts';
import { MailPreferencesModule } from './features/mail-preferences/index.ts';
import { MeetupsModule } from './features/meetups/index.ts';
import { NotificationsModule } from './features/notifications/index.ts';
import { RetrospectivesModule } from './features/retrospectives/index.ts';
import { RosterModule } from './features/roster/index.ts';
import { FiguresModule } from './features/figures/index.ts';
import { RsvpsModule } from './features/rsvps/index.ts';
import { PagesModule } from './features/pages/index.ts';
import { ProposalsModule } from './features/proposals/index.ts';
import { PrivacyModule } from './features/privacy/index.ts';
import { SearchModule } from './features/search/index.ts';
import { RecurrencesModule } from './features/recurrences/index.ts';
import { StandingRsvpsModule } from './features/standing-rsvps/index.ts';
import { SeriesModule } from './features/series/index.ts';
import { TicketsModule } from './features/tickets/index.ts';
import { TopicsModule } from './features/topics/index.ts';
import { SessionsModule } from './features/sessions/index.ts';
import { TasksModule } from './features/tasks/index.ts';
import { PatchesModule } from './features/patches/index.ts';
import { DigestsModule } from './features/digests/index.ts';
import { RemindersModule } from './features/reminders/index.ts';
import { HackathonsModule } from './features/hackathons/index.ts';
import { DemoModule } from './features/demo/index.ts';
import type { Clock } from './platform/clock/clock.ts';
import type { Config } from './platform/config/config.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** The product, one module per noun. */
export const features: Type[] = [
  AccountsModule,
  AuditModule,
  CommunitiesModule,
  NotificationsModule,
  TopicsModule,
  MeetupsModule,
  SeriesModule,
  RecurrencesModule,
  SearchModule,
  PrivacyModule,
  PagesModule,
  RsvpsModule,
  CalendarModule,
  CheckInModule,
  TicketsModule,
  StandingRsvpsModule,
  ChecklistsModule,
  RetrospectivesModule,
  RosterModule,
  FiguresModule,
  MailLogModule,
  MailPreferencesModule,
  AnnouncementsModule,
  RemindersModule,
  DigestsModule,
  DiscussionsModule,
  DirectoryModule,
  InvitationsModule,
  CallsModule,
  ProposalsModule,
  SessionsModule,
  ImportsModule,
  HackathonsModule,
  DemoModule,
  PatchesModule,
  TasksModule,
  AssumptionsModule,
  FeedbackModule,
  LevelsModule,
  KeepApartModule,
];

@Module({})
export class AppModule {
  static forRoot(options: { config: Config; clock?: Clock; extra?: Type[] }): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(options), ...features, ...(options.extra ?? [])],
    };
  }
}

import { AccessTokenEntity } from './features/accounts/access-token.entity.ts';
import { AnnouncementEntity } from './features/announcements/announcement.entity.ts';
import { AuditEntryEntity } from './features/audit/audit-entry.entity.ts';
import { CommunityMemberEntity } from './features/communities/community-member.entity.ts';
import { CommunityEntity } from './features/communities/community.entity.ts';
import { MemberEntity } from './features/accounts/member.entity.ts';
import { KnownAssumptionEntity } from './features/assumptions/known-assumption.entity.ts';
import { FeedbackAnswerEntity } from './features/feedback/feedback-answer.entity.ts';
import { FeedbackRequestEntity } from './features/feedback/feedback-request.entity.ts';
import { FeedbackTalkAnswerEntity } from './features/feedback/feedback-talk-answer.entity.ts';
import { KeepApartAnswerEntity } from './features/keep-apart/keep-apart-answer.entity.ts';
import { AttendanceEntity } from './features/check-in/attendance.entity.ts';
import { ChecklistItemEntity } from './features/checklists/checklist-item.entity.ts';
import { ChecklistTemplateEntity } from './features/checklists/checklist-template.entity.ts';
import { LessonEntity } from './features/retrospectives/lesson.entity.ts';
import { ShiftEntity } from './features/roster/shift.entity.ts';
import { CallEntity } from './features/calls/call.entity.ts';
import { CommentEntity } from './features/discussions/comment.entity.ts';
import { ImportEntity } from './features/imports/import.entity.ts';
import { MailPreferenceEntity } from './features/mail-preferences/mail-preference.entity.ts';
import { InvitationEntity } from './features/invitations/invitation.entity.ts';
import { MeetupEntity } from './features/meetups/meetup.entity.ts';
import { MeetupSeatsEntity } from './features/meetups/meetup-seats.entity.ts';
import { RecurrenceEntity } from './features/recurrences/recurrence.entity.ts';
import { SeriesEntity } from './features/series/series.entity.ts';
import { StandingRsvpEntity } from './features/standing-rsvps/standing-rsvp.entity.ts';
import { TopicEntity } from './features/topics/topic.entity.ts';
import { ProposalEntity } from './features/proposals/proposal.entity.ts';
import { ReviewEntity } from './features/proposals/review.entity.ts';
import { SessionEntity } from './features/sessions/session.entity.ts';
import { SessionSpeakerEntity } from './features/sessions/session-speaker.entity.ts';
import { PatchEntity } from './features/patches/patch.entity.ts';
import { ClaimEntity } from './features/tasks/claim.entity.ts';
import { ProjectEntity } from './features/tasks/project.entity.ts';
import { TaskEntity } from './features/tasks/task.entity.ts';
import { CalendarFeedEntity } from './features/calendar/calendar-feed.entity.ts';
import { CalendarReplyEntity } from './features/calendar/calendar-reply.entity.ts';
import { InboundMailEntity } from './platform/mail/inbound/inbound-mail.entity.ts';

/** Every entity of every feature. TypeORM gets this list; a test compares it with the migrations. */
export const entities: (new () => object)[] = [
  MemberEntity,
  AccessTokenEntity,
  AnnouncementEntity,
  AuditEntryEntity,
  CommunityEntity,
  CommunityMemberEntity,
  TopicEntity,
  SeriesEntity,
  MailPreferenceEntity,
  RecurrenceEntity,
  StandingRsvpEntity,
  MeetupEntity,
  MeetupSeatsEntity,
  AttendanceEntity,
  KnownAssumptionEntity,
  KeepApartAnswerEntity,
  FeedbackRequestEntity,
  FeedbackAnswerEntity,
  FeedbackTalkAnswerEntity,
  ChecklistTemplateEntity,
  ChecklistItemEntity,
  LessonEntity,
  ShiftEntity,
  CallEntity,
  ProposalEntity,
  ReviewEntity,
  SessionEntity,
  SessionSpeakerEntity,
  CommentEntity,
  ImportEntity,
  InvitationEntity,
  ProjectEntity,
  TaskEntity,
  ClaimEntity,
  PatchEntity,
  CalendarFeedEntity,
  CalendarReplyEntity,
  InboundMailEntity,
];

import type { Announcement, SentAnnouncement } from '@hallway/contracts';
import type { AnnouncementRow, SentRow } from './announcements.repository.ts';

export const toAnnouncement = ({ id, subject, body, author, createdAt }: AnnouncementRow): Announcement => ({
  id,
  subject,
  body,
  author,
  createdAt,
});

export const toSentAnnouncement = (row: SentRow): SentAnnouncement => {
  const { audience, complete, recipients, sent, skipped, trouble } = row;
  return { ...toAnnouncement(row), audience, progress: { complete, recipients, sent, skipped, trouble } };
};

import { meetup as words } from '@hallway/i18n/en/meetup';
import { rsvp } from '@hallway/i18n/en/rsvp';
import type { Meetup } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { Notice } from '../../ui/notice.tsx';

/** What one has to know before reading on: cancelled, draft, who sees this page. */
export function MeetupNotices({ meetup }: { meetup: Meetup }) {
  const t = textOf({ meetup: words });
  if (meetup.state === 'cancelled')
    return (
      <div className="mb-8">
        <Notice
          tone="warning"
          title={t('state.cancelled')}
          actions={
            <Link to="/c/$community" params={{ community: meetup.community.slug }} className="link font-semibold">
              {textOf({ rsvp })('next', { community: meetup.community.title })}
            </Link>
          }
        >
          {meetup.cancelReason && <span dir="auto">{meetup.cancelReason}</span>}
        </Notice>
      </div>
    );
  if (meetup.state === 'draft')
    return (
      <div className="mb-8">
        <Notice title={t('state.draft')}>{t('state.draftText')}</Notice>
      </div>
    );
  if (meetup.visibility === 'public') return null;
  return (
    <div className="mb-8">
      <Notice>{t(`state.${meetup.visibility}`)}</Notice>
    </div>
  );
}

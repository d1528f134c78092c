import { meetup as words } from '@hallway/i18n/en/meetup';
import type { Meetup } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { Notice } from '../../ui/notice.tsx';

/** What one has to know before reading on: cancelled, draft, who sees this page. */
export function MeetupNotices({ meetup }: { meetup: Meetup }) {
  const t = textOf({ meetup: words });
  if (meetup.state === 'cancelled')
    return (
      <div className="mb-8">
        <Notice tone="warning" title={t('state.cancelled')}>
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

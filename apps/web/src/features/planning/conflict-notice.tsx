import { organise } from '@hallway/i18n/en/organise';
import type { Meetup } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { changesOf, type MeetupValues, valuesOf } from './meetup-values.ts';

interface ConflictNoticeProps {
  theirs: Meetup;
  base: MeetupValues;
  mine: MeetupValues;
  onTheirs: () => void;
  onMine: () => void;
  busy: boolean;
}

const labels = {
  title: 'meetup.title',
  summary: 'meetup.summary',
  description: 'meetup.description',
  format: 'meetup.format',
  series: 'meetup.series',
  topics: 'meetup.topics',
  assumptions: 'meetup.assumptions',
  outcomes: 'meetup.outcomes',
  wallStart: 'meetup.starts',
  wallEnd: 'meetup.ends',
  timeZone: 'meetup.zone',
  venueName: 'meetup.venue',
  venueAddress: 'meetup.address',
  room: 'meetup.room',
  city: 'meetup.city',
  onlineUrl: 'meetup.online',
  language: 'meetup.language',
  visibility: 'meetup.visibility',
  capacity: 'meetup.capacity',
  waitlist: 'meetup.waitlist',
  opensAt: 'meetup.opens',
  closesAt: 'meetup.closes',
} as const;

/** Two people edited at once: says where both touched the same field, and lets one choose. */
export function ConflictNotice({ theirs, base, mine, onTheirs, onMine, busy }: ConflictNoticeProps) {
  const t = textOf({ organise });
  const theirChanges = changesOf(base, valuesOf(theirs));
  const both = Object.keys(changesOf(base, mine)).filter((key) => key in theirChanges);
  const fields = both.map((key) => t(labels[key as keyof typeof labels])).join(', ');
  return (
    <Notice
      tone="warning"
      title={t('conflict.title')}
      actions={
        <>
          <Button size="sm" busy={busy} onClick={onMine}>
            {t('conflict.mine')}
          </Button>
          <Button size="sm" look="quiet" onClick={onTheirs}>
            {t('conflict.theirs')}
          </Button>
        </>
      }
    >
      {both.length > 0 ? t('conflict.text', { fields }) : t('conflict.same')}
    </Notice>
  );
}

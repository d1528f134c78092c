import type { MeetupCard as CardView } from '@hallway/contracts';
import { organise } from '@hallway/i18n/en/organise';
import { textOf } from '../../lib/text.ts';
import { MeetupCard } from '../../ui/meetup-card.tsx';
import type { MeetupValues } from './meetup-values.ts';
import { instantOf, shiftWall } from './wall-time.ts';

const soon = () => `${shiftWall(new Date().toISOString(), 14 * 24 * 60).slice(0, 10)}T18:30`;

interface MeetupPreviewProps {
  values: MeetupValues;
  community: { slug: string; title: string };
  /** How full it is already. */
  taken?: Pick<CardView['seats'], 'going' | 'waitlisted'> | undefined;
}

/** The card of the lists, drawn from what is typed so far. */
export function MeetupPreview({ values, community, taken = { going: 0, waitlisted: 0 } }: MeetupPreviewProps) {
  const t = textOf({ organise });
  if (!values.level) return <p className="text-ink-soft">{t('meetup.noPreview')}</p>;
  const wallStart = values.wallStart ?? soon();
  const wallEnd = values.wallEnd ?? shiftWall(wallStart, 150);
  const startsAt = instantOf(wallStart, values.timeZone) ?? new Date().toISOString();
  const endsAt = instantOf(wallEnd, values.timeZone) ?? startsAt;
  return (
    <div inert>
      <MeetupCard
        meetup={{
          ...values,
          slug: 'preview',
          level: values.level,
          title: values.title.trim() || t('meetup.untitled'),
          state: 'published',
          startsAt,
          endsAt,
          online: values.onlineUrl !== '',
          community,
          series: null,
          topics: [],
          assumptions: values.assumptions.filter((one) => one.trim()),
          seats: {
            capacity: values.capacity,
            going: taken.going,
            waitlisted: taken.waitlisted,
            waitlist: values.waitlist,
            approval: values.approval,
            guestsMax: values.guestsMax,
            opensAt: null,
            closesAt: null,
          },
        }}
      />
    </div>
  );
}

import { organise } from '@hallway/i18n/en/organise';
import { textOf } from '../../lib/text.ts';
import { MeetupCard } from '../../ui/meetup-card.tsx';
import type { MeetupValues } from './meetup-values.ts';
import { instantOf, shiftWall } from './wall-time.ts';

const soon = () => `${shiftWall(new Date().toISOString(), 14 * 24 * 60).slice(0, 10)}T18:30`;

/** The card of the lists, drawn from what is typed so far. */
export function MeetupPreview({
  values,
  community,
}: {
  values: MeetupValues;
  community: { slug: string; title: string };
}) {
  const t = textOf({ organise });
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
          level: values.level || 'newbie',
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
            going: 0,
            waitlisted: 0,
            waitlist: values.waitlist,
            opensAt: null,
            closesAt: null,
          },
        }}
      />
    </div>
  );
}

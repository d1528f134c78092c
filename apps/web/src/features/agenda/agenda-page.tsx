import { organise } from '@hallway/i18n/en/organise';
import type { AgendaItem, ProposalRow } from '@hallway/contracts';
import { zoneLabel } from '@hallway/time/format';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Plus } from 'lucide-react';
import { clockTime } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { MeetupFrame } from '../planning/meetup-frame.tsx';
import { AgendaRowView } from './agenda-row.tsx';
import { agendaRows, firstFit } from './agenda-slots.ts';
import { WaitingTalks } from './waiting-talks.tsx';

// Dialogs bring React Aria along; they come when the first one opens.
const SlotDialog = lazy(() => import('./slot-dialog.tsx'));
const ScheduleDialog = lazy(() => import('./schedule-dialog.tsx'));
const RemoveDialog = lazy(() => import('./remove-dialog.tsx'));

const KeepApartCard = lazy(() => import('../keep-apart/keep-apart-card.tsx'));

type Open =
  | { kind: 'add'; at: string; minutes: number }
  | { kind: 'change' | 'remove'; item: AgendaItem }
  | { kind: 'schedule'; proposal: ProposalRow };

/** The agenda as an editor: items, gaps, and the accepted talks that could fill them. */
export function AgendaPage({ meetup: slug }: { meetup: string }) {
  const t = textOf({ organise });
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { agenda, timeZone } = meetup;
  const time = (instant: string) => clockTime(instant, timeZone);
  return (
    <MeetupFrame meetup={meetup}>
      <Suspense>
        <KeepApartCard meetup={slug} />
      </Suspense>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-labelledby="agenda">
          <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
            <div>
              <h2 id="agenda" className="text-2xl">
                {t('agenda.title')}
              </h2>
              <p className="text-ink-soft tabular-nums">
                {t('agenda.lead', {
                  start: time(meetup.startsAt),
                  end: time(meetup.endsAt),
                  zone: zoneLabel(meetup.startsAt, timeZone),
                })}
              </p>
            </div>
            <Button onClick={() => setOpen({ kind: 'add', at: firstFit(agenda, meetup, 15), minutes: 15 })}>
              <Plus className="size-5" aria-hidden="true" />
              {t('agenda.add')}
            </Button>
          </div>
          {agenda.length === 0 && (
            <p className="mb-4">
              <b className="font-semibold">{t('agenda.empty')}.</b> {t('agenda.emptyText')}
            </p>
          )}
          <ol className="space-y-2">
            {agendaRows(agenda, meetup).map((row, index) => (
              <AgendaRowView
                key={row.kind === 'item' ? row.item.id : `free-${index}`}
                row={row}
                timeZone={timeZone}
                onFill={(at, minutes) => setOpen({ kind: 'add', at, minutes: Math.min(minutes, 30) })}
                onChange={(item) => setOpen({ kind: 'change', item })}
                onRemove={(item) => setOpen({ kind: 'remove', item })}
              />
            ))}
          </ol>
        </section>
        <Card title={t('agenda.waiting')} className="self-start">
          <WaitingTalks meetup={meetup} onSchedule={(proposal) => setOpen({ kind: 'schedule', proposal })} />
        </Card>
      </div>
      <Suspense>
        {open?.kind === 'add' && <SlotDialog meetup={meetup} at={open.at} minutes={open.minutes} onClose={close} />}
        {open?.kind === 'change' && <SlotDialog meetup={meetup} item={open.item} onClose={close} />}
        {open?.kind === 'remove' && <RemoveDialog meetup={meetup} item={open.item} onClose={close} />}
        {open?.kind === 'schedule' && <ScheduleDialog meetup={meetup} proposal={open.proposal} onClose={close} />}
      </Suspense>
    </MeetupFrame>
  );
}

import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { Shift } from '@hallway/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { hasRole } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';
import { MeetupFrame } from '../planning/meetup-frame.tsx';
import { rosterQuery } from './roster-queries.ts';
import { ShiftCard } from './shift-card.tsx';
import { useRoster } from './use-roster.ts';

const ShiftDialog = lazy(() => import('./shift-dialog.tsx'));
const AssignDialog = lazy(() => import('./assign-dialog.tsx'));
const ConfirmDialog = lazy(() => import('../../ui/confirm-dialog.tsx').then((m) => ({ default: m.ConfirmDialog })));

/** Who does what on the day. */
export function RosterPage({ meetup: slug }: { meetup: string }) {
  const t = textOf({ housekeeping });
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  const {
    data: { shifts },
  } = useSuspenseQuery(rosterQuery(slug));
  const organises = hasRole(useRoles(meetup.community.slug), 'organiser');
  const acts = useRoster(slug);
  const [open, setOpen] = useState<{ act: 'add' | 'edit' | 'assign' | 'remove'; shift?: Shift }>();
  const close = () => setOpen(undefined);
  const shift = open?.shift;
  const add = (
    <Button onClick={() => setOpen({ act: 'add' })}>
      <Plus className="size-5" aria-hidden="true" />
      {t('roster.add')}
    </Button>
  );
  return (
    <MeetupFrame meetup={meetup}>
      <h2 className="sr-only">{t('roster.title')}</h2>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p className="prose-width text-ink-soft">{t('roster.lead')}</p>
        {organises && shifts.length > 0 && add}
      </div>
      {shifts.length === 0 ? (
        <EmptyState title={t('roster.empty')} action={organises && add}>
          {t('roster.emptyText')}
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
          {shifts.map((one) => (
            <ShiftCard
              key={one.id}
              shift={one}
              timeZone={meetup.timeZone}
              organises={organises}
              acts={acts}
              onAct={(act) => setOpen({ act, shift: one })}
            />
          ))}
        </ul>
      )}
      <Suspense>
        {(open?.act === 'add' || open?.act === 'edit') && (
          <ShiftDialog meetup={meetup} {...(shift && { shift })} onDone={acts.refresh} onClose={close} />
        )}
        {open?.act === 'assign' && shift && (
          <AssignDialog shift={shift} community={meetup.community.slug} acts={acts} onClose={close} />
        )}
        {open?.act === 'remove' && shift && (
          <ConfirmDialog
            open
            onClose={close}
            title={t('roster.removeTitle')}
            action={t('roster.remove')}
            danger
            busy={acts.remove.isPending}
            onConfirm={() => acts.remove.mutate(shift.id, { onSuccess: close })}
          >
            <p>{t('roster.removeText', { count: shift.taken })}</p>
          </ConfirmDialog>
        )}
      </Suspense>
    </MeetupFrame>
  );
}

import { attendees } from '@hallway/i18n/en/attendees';
import { organise } from '@hallway/i18n/en/organise';
import { states } from '@hallway/i18n/en/states';
import type { RsvpStatus } from '@hallway/contracts';
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { hasRole } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';
import { MeetupFrame } from '../planning/meetup-frame.tsx';
import type { AttendeeAct } from './acts-for.ts';
import { rsvpsQuery, type Attendee } from './attendee-queries.ts';
import { AttendeeTable } from './attendee-table.tsx';
import { AttendeesAside } from './attendees-aside.tsx';
import { DecideBar } from './decide-bar.tsx';
import { useAttendeeActs } from './use-attendee-acts.ts';

const ActDialog = lazy(() => import('./act-dialog.tsx'));

const nobody: ReadonlySet<string> = new Set();

/** Who answered what; requests and the queue in their order, and what an organiser can do about it. */
export function AttendeesPage({ meetup: slug, status }: { meetup: string; status: RsvpStatus }) {
  const t = textOf({ organise });
  const a = textOf({ attendees });
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  const [q, setQ] = useState('');
  const list = useInfiniteQuery({
    ...rsvpsQuery(slug, status, useDeferredValue(q.trim()) || undefined),
    placeholderData: (before, query) =>
      query?.queryKey[0].includes(`status=${status}`) ? keepPreviousData(before) : undefined,
  });
  const organises = hasRole(useRoles(meetup.community.slug), 'organiser');
  const [acting, setActing] = useState<{ act: AttendeeAct; rows: readonly Attendee[] }>();
  const [selected, setSelected] = useState(nobody);
  const { move, decide } = useAttendeeActs(slug, () => setSelected(nobody));
  const { seats = meetup.seats, requested = 0 } = list.data?.pages[0] ?? {};
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const chosen = rows.filter(({ member }) => selected.has(member.id));
  const idsOf = (some: readonly Attendee[]) => some.map(({ member }) => member.id);
  const approve = (some: readonly Attendee[]) => decide.mutate({ decision: 'approved', members: idsOf(some) });
  const act = (row: Attendee, wish: AttendeeAct) => {
    if (wish === 'approve') approve([row]);
    else if (wish === 'seat') move.mutate({ row, to: 'going' });
    else setActing({ act: wish, rows: [row] });
  };
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  return (
    <MeetupFrame meetup={meetup}>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] lg:gap-y-4">
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <h2 className="sr-only">{t('attendees.title')}</h2>
          <StatusTabs
            slug={slug}
            status={status}
            looked={seats.approval || requested > 0}
            counts={{ requested, going: seats.going, waitlisted: seats.waitlisted }}
          />
          <div className="mb-4 max-w-sm">
            <TextField
              label={a('find')}
              type="search"
              autoComplete="off"
              maxLength={100}
              value={q}
              onChange={({ target }) => setQ(target.value)}
            />
          </div>
          {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
          {list.isPending && <TextSkeleton lines={6} />}
          {list.isSuccess && (
            <>
              {organises && status === 'requested' && (
                <DecideBar
                  shown={idsOf(rows)}
                  selected={chosen.length}
                  onSelectAll={() => setSelected(new Set(idsOf(rows)))}
                  busy={decide.isPending}
                  onApprove={() => approve(chosen)}
                  onRefuse={() => setActing({ act: 'refuse', rows: chosen })}
                />
              )}
              <AttendeeTable
                meetup={meetup}
                seats={seats}
                status={status}
                rows={rows}
                organises={organises}
                empty={
                  q.trim() ? (
                    <EmptyState title={a('none')}>{a('noneText')}</EmptyState>
                  ) : (
                    <EmptyState title={t(`attendees.empty.${status}`)}>
                      {t(meetup.state === 'draft' ? 'attendees.emptyDraft' : 'attendees.emptyText')}
                    </EmptyState>
                  )
                }
                selected={selected}
                onSelect={toggle}
                onAct={act}
              />
              <MoreButton pages={list} />
            </>
          )}
        </div>
        <AttendeesAside meetup={meetup} seats={seats} organises={organises} />
      </div>
      {acting && (
        <Suspense>
          <ActDialog
            meetup={meetup}
            {...acting}
            onClose={() => {
              setActing(undefined);
              setSelected(nobody);
            }}
          />
        </Suspense>
      )}
    </MeetupFrame>
  );
}

interface StatusTabsProps {
  slug: string;
  status: RsvpStatus;
  /** Requests are looked at here. */
  looked: boolean;
  counts: Partial<Record<RsvpStatus, number>>;
}

function StatusTabs({ slug, status, looked, counts }: StatusTabsProps) {
  const t = textOf({ organise });
  const s = textOf({ states });
  const statuses: RsvpStatus[] = looked
    ? ['requested', 'going', 'waitlisted', 'declined', 'refused', 'cancelled']
    : ['going', 'waitlisted', 'declined', 'cancelled'];
  if (!statuses.includes(status)) statuses.push(status);
  return (
    <div className="mb-5">
      <LinkTabs
        label={t('attendees.status')}
        tabs={statuses.map((value) => ({
          link: {
            to: '/m/$meetup/attendees',
            params: { meetup: slug },
            search: value === 'going' ? {} : { status: value },
            resetScroll: false,
          },
          label: s(`rsvp.${value}`),
          ...(counts[value] !== undefined && { count: counts[value] }),
        }))}
      />
    </div>
  );
}

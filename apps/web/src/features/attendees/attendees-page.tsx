import { organise } from '@hallway/i18n/en/organise';
import { states } from '@hallway/i18n/en/states';
import type { RsvpStatus } from '@hallway/contracts';
import type { Answer } from '../../lib/api.ts';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { apiPages } from '../../lib/api-query.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SeatMeter } from '../../ui/seat-meter.tsx';
import { Table } from '../../ui/table.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { hasRole } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';
import { MeetupFrame } from '../planning/meetup-frame.tsx';

const ConfirmDialog = lazy(() => import('../../ui/confirm-dialog.tsx').then((m) => ({ default: m.ConfirmDialog })));

type Row = Answer<'GET /meetups/:meetup/rsvps'>['items'][number];

export const rsvpsQuery = (meetup: string, status: RsvpStatus) =>
  apiPages('GET /meetups/:meetup/rsvps', { params: { meetup }, query: { status, limit: 100 } });

const statuses = ['going', 'waitlisted', 'declined', 'cancelled'] as const;

/** Who answered what, the queue in its order. */
export function AttendeesPage({ meetup: slug, status }: { meetup: string; status: RsvpStatus }) {
  const t = textOf({ organise });
  const s = textOf({ states });
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  const list = useSuspenseInfiniteQuery(rsvpsQuery(slug, status));
  const { seats } = list.data.pages[0]!;
  const rows = list.data.pages.flatMap(({ items }) => items);
  const organises = hasRole(useRoles(meetup.community.slug), 'organiser');
  const [leaving, setLeaving] = useState<Row>();
  const counts: Partial<Record<RsvpStatus, number>> = { going: seats.going, waitlisted: seats.waitlisted };
  return (
    <MeetupFrame meetup={meetup}>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <h2 className="sr-only">{t('attendees.title')}</h2>
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
          <Table
            caption={`${t('attendees.title')}: ${s(`rsvp.${status}`)}`}
            rows={rows}
            rowKey={({ member }) => member.id}
            empty={<EmptyState title={t(`attendees.empty.${status}`)}>{t('attendees.emptyText')}</EmptyState>}
            columns={[
              {
                key: 'name',
                label: t('attendees.name'),
                primary: true,
                cell: ({ member }) => (
                  <span className="flex items-center gap-3">
                    <Avatar {...member} size="sm" />
                    <span dir="auto" className="min-w-0">
                      {member.name}
                    </span>
                  </span>
                ),
              },
              ...(status === 'waitlisted'
                ? [
                    {
                      key: 'position',
                      label: t('attendees.position'),
                      cell: ({ position }: Row) =>
                        position === 1 ? <Badge tone="active">{t('attendees.next')}</Badge> : position,
                    },
                  ]
                : []),
              {
                key: 'since',
                label: t('attendees.since'),
                cell: ({ changedAt }) => <RelativeTime instant={changedAt} />,
              },
              ...(organises && (status === 'going' || status === 'waitlisted')
                ? [
                    {
                      key: 'act',
                      label: t('act'),
                      hideLabel: true,
                      align: 'end' as const,
                      cell: (row: Row) => (
                        <Button
                          look="quiet"
                          size="sm"
                          aria-label={t('attendees.removeNamed', { name: row.member.name })}
                          onClick={() => setLeaving(row)}
                        >
                          {t('attendees.remove')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
          <MoreButton pages={list} />
        </div>
        <div className="order-first space-y-4 lg:order-none">
          <Card>
            <SeatMeter {...seats} />
            {organises && meetup.state !== 'cancelled' && (
              <LinkButton look="quiet" size="sm" className="mt-4" to="/m/$meetup/edit" params={{ meetup: slug }}>
                {t('attendees.raise')}
              </LinkButton>
            )}
          </Card>
        </div>
      </div>
      {leaving && (
        <Suspense>
          <RemoveDialog meetup={slug} row={leaving} onClose={() => setLeaving(undefined)} />
        </Suspense>
      )}
    </MeetupFrame>
  );
}

function RemoveDialog({ meetup, row, onClose }: { meetup: string; row: Row; onClose: () => void }) {
  const t = textOf({ organise });
  const client = useQueryClient();
  const { name } = row.member;
  const remove = useMutation({
    mutationFn: () => api('DELETE /meetups/:meetup/rsvps/:memberId', { params: { meetup, memberId: row.member.id } }),
    onSuccess: async () => {
      await invalidatePath(client, `/api/v1/meetups/${meetup}`);
      toast(t('attendees.removed', { name }));
      onClose();
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('attendees.removeTitle', { name })}
      action={t('attendees.remove')}
      danger
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
    >
      <p>{t(row.status === 'going' ? 'attendees.removeGoing' : 'attendees.removeWaiting', { name })}</p>
    </ConfirmDialog>
  );
}

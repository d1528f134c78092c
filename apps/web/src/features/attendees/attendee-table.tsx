import { attendees } from '@hallway/i18n/en/attendees';
import { organise } from '@hallway/i18n/en/organise';
import { states } from '@hallway/i18n/en/states';
import type { Meetup, RsvpStatus, Seats } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { textOf } from '../../lib/text.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import type { AttendeeAct } from './acts-for.ts';
import { AttendeeMenu } from './attendee-menu.tsx';
import { questionsQuery, type Attendee } from './attendee-queries.ts';
import { AttendeeSaid } from './attendee-said.tsx';

interface AttendeeTableProps {
  meetup: Meetup;
  seats: Seats;
  status: RsvpStatus;
  rows: readonly Attendee[];
  organises: boolean;
  empty: ReactNode;
  selected: ReadonlySet<string>;
  onSelect: (memberId: string) => void;
  onAct: (row: Attendee, act: AttendeeAct) => void;
}

export function AttendeeTable(props: AttendeeTableProps) {
  const { meetup, seats, status, rows, organises, empty, selected, onSelect, onAct } = props;
  const t = textOf({ organise });
  const a = textOf({ attendees });
  const { data: questions } = useQuery({ ...questionsQuery(meetup.slug), enabled: organises });
  const columns: Column<Attendee>[] = [
    {
      key: 'name',
      label: t('attendees.name'),
      primary: true,
      cell: ({ member }) => (
        <span className="flex items-center gap-3">
          {organises && status === 'requested' && (
            <input
              type="checkbox"
              className="size-6 shrink-0"
              aria-label={a('select', { name: member.name })}
              checked={selected.has(member.id)}
              onChange={() => onSelect(member.id)}
            />
          )}
          <Avatar {...member} size="sm" />
          <span dir="auto" className="min-w-0">
            {member.name}
          </span>
        </span>
      ),
    },
  ];
  if (status === 'waitlisted')
    columns.push({
      key: 'position',
      label: t('attendees.position'),
      cell: ({ position }) => (position === 1 ? <Badge tone="active">{t('attendees.next')}</Badge> : position),
    });
  columns.push({
    key: 'since',
    label: t('attendees.since'),
    cell: ({ changedAt }) => <RelativeTime instant={changedAt} />,
  });
  const said = ({ guests, note, answers, answeredLevel }: Attendee) =>
    guests > 0 || note || Object.keys(answers).length > 0 || (answeredLevel !== null && answeredLevel !== meetup.level);
  if (rows.some(said))
    columns.push({
      key: 'said',
      label: a('said'),
      cell: (row) => <AttendeeSaid row={row} level={meetup.level} questions={questions?.items ?? []} />,
    });
  if (organises && status !== 'declined' && status !== 'cancelled')
    columns.push({
      key: 'act',
      label: t('act'),
      hideLabel: true,
      align: 'end',
      cell: (row) => <AttendeeMenu row={row} seats={seats} onAct={(act) => onAct(row, act)} />,
    });
  return (
    <Table
      caption={`${t('attendees.title')}: ${textOf({ states })(`rsvp.${status}`)}`}
      rows={rows}
      rowKey={({ member }) => member.id}
      empty={empty}
      columns={columns}
    />
  );
}

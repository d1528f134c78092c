import { AgendaList } from '../../ui/agenda-list.tsx';
import { AvatarStack } from '../../ui/avatar-stack.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { Table } from '../../ui/table.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import { Row, Section } from './frame.tsx';
import { agenda, people } from './samples.ts';

const rows = [
  { id: '1', title: 'One packet, eleven bridges', speaker: 'Asha Kulkarni', state: 'proposal.in-review', reviews: 3 },
  {
    id: '2',
    title: 'A title that goes on and on because its author could not decide what to leave out of it',
    speaker: 'Юрий Петров',
    state: 'proposal.accepted',
    reviews: 12,
  },
  { id: '3', title: 'Cells v2 in production', speaker: 'Noor', state: 'proposal.rejected', reviews: 5 },
] as const;

export function ListsSection() {
  return (
    <Section title="Lists and times">
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
        <Card
          title="Agenda"
          aside={
            <a href="#agenda" className="link">
              Subscribe
            </a>
          }
        >
          <AgendaList items={agenda} timeZone="Europe/Brussels" />
        </Card>
        <div className="space-y-8">
          <Row label="People">
            <Avatar name="Asha Kulkarni" size="lg" />
            <Avatar name="王小明" />
            <Avatar name="مريم حداد" size="sm" />
            <AvatarStack people={people} total={31} />
          </Row>
          <Row label="States">
            <StateBadge state="proposal.draft" />
            <StateBadge state="patch.in-review" />
            <StateBadge state="patch.changes-requested" />
            <StateBadge state="patch.merged" />
            <StateBadge state="proposal.rejected" />
            <Badge>Sponsored</Badge>
          </Row>
          <Row label="Times: your zone only where it differs; relative">
            <ZonedTime
              startsAt="2026-12-03T13:00:00Z"
              endsAt="2026-12-03T15:30:00Z"
              timeZone="Asia/Kolkata"
              viewer="Europe/Brussels"
            />
            <ZonedTime
              startsAt="2026-12-03T13:00:00Z"
              endsAt="2026-12-04T15:30:00Z"
              timeZone="Asia/Kolkata"
              viewer="Asia/Kolkata"
            />
            <RelativeTime instant={new Date(Date.now() - 3 * 3_600_000).toISOString()} />
            <RelativeTime instant={new Date(Date.now() + 9 * 86_400_000).toISOString()} />
          </Row>
        </div>
      </div>
      <Table
        caption="Proposals"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'title', label: 'Title', primary: true, cell: ({ title }) => <span dir="auto">{title}</span> },
          { key: 'speaker', label: 'Speaker', cell: ({ speaker }) => <span dir="auto">{speaker}</span> },
          { key: 'state', label: 'State', cell: ({ state }) => <StateBadge state={state} /> },
          { key: 'reviews', label: 'Reviews', align: 'end', cell: ({ reviews }) => reviews },
        ]}
      />
      <MoreButton pages={{ hasNextPage: true, isFetchingNextPage: false, fetchNextPage: () => undefined }} />
      <LinkTabs
        label="Pages"
        tabs={[
          { link: { to: '/gallery' }, label: 'Upcoming', count: 9 },
          { link: { to: '/' }, label: 'Past', count: 41 },
        ]}
      />
      <Tabs
        label="Panels"
        tabs={[
          { key: 'a', label: 'Talks', content: <p>What is offered.</p> },
          { key: 'b', label: 'Reviews', content: <p>What the panel thinks.</p> },
        ]}
      />
    </Section>
  );
}

import { proposals } from '@hallway/i18n/en/proposals';
import type { Proposal } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { dateFormat } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { apiQuery } from '../../lib/api-query.ts';
import { meetupQuery } from '../meetups/meetup-queries.ts';

const ScheduleDialog = lazy(() => import('../agenda/schedule-dialog.tsx'));

const candidatesQuery = (community: string, level: Proposal['level']) =>
  apiQuery('GET /communities/:community/meetups', { params: { community }, query: { level, limit: 100 } });

/** Chooses among the coming meetups of the talk's level; no other can be chosen. */
export function ScheduleProposal({ proposal }: { proposal: Proposal }) {
  const t = textOf({ proposals });
  const community = proposal.community.slug;
  const { data } = useQuery(candidatesQuery(community, proposal.level));
  const [slug, setSlug] = useState('');
  const [open, setOpen] = useState(false);
  const { data: meetup, isFetching } = useQuery({ ...meetupQuery(slug), enabled: slug !== '' });
  const coming = (data?.items ?? []).filter(
    ({ state, endsAt }) => state !== 'cancelled' && Date.parse(endsAt) > Date.now(),
  );
  return (
    <Card title={t('schedule.title')}>
      <p className="mb-3 text-ink-soft">{t(`schedule.help.${proposal.level}`)}</p>
      {data && coming.length === 0 ? (
        <>
          <p className="mb-3">{t('schedule.none')}</p>
          <LinkButton
            look="quiet"
            size="sm"
            to="/c/$community/manage/meetups/new"
            params={{ community }}
            search={{ level: proposal.level }}
          >
            {t('schedule.plan')}
          </LinkButton>
        </>
      ) : (
        <div className="space-y-3">
          <SelectField
            label={t('schedule.meetup')}
            placeholder={t('schedule.choose')}
            value={slug}
            onChange={({ target }) => setSlug(target.value)}
            options={coming.map((one) => ({
              value: one.slug,
              label: `${dateFormat(one.timeZone, { dateStyle: 'medium' }).format(new Date(one.startsAt))} · ${one.title}`,
            }))}
          />
          <Button look={proposal.level} disabled={!slug} busy={slug !== '' && isFetching} onClick={() => setOpen(true)}>
            {t('schedule.do')}
          </Button>
        </div>
      )}
      {open && meetup && (
        <Suspense>
          <ScheduleDialog meetup={meetup} proposal={proposal} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Card>
  );
}

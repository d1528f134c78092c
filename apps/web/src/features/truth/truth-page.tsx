import { levelTruth } from '@hallway/i18n/en/level-truth';
import { useSuspenseQuery } from '@tanstack/react-query';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { MeetupFrame } from '../planning/meetup-frame.tsx';
import { DriftBar } from './drift-bar.tsx';
import { TalkDrifts } from './talk-drifts.tsx';
import { meetupDriftQuery } from './truth-queries.ts';

/** What people who were there said of the level, for organisers. */
export function TruthPage({ meetup: slug }: { meetup: string }) {
  const t = textOf({ levelTruth });
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  const { data } = useSuspenseQuery(meetupDriftQuery(slug));
  const { drift, talks, notes } = data;
  const shown = drift !== null || talks.some((talk) => talk.drift !== null);
  return (
    <MeetupFrame meetup={meetup}>
      <h2 className="text-2xl">{t('drift.title')}</h2>
      <p className="prose-width mb-6 text-ink-soft">{t('drift.help')}</p>
      {!shown && <EmptyState title={t('drift.none')}>{t('drift.noneText')}</EmptyState>}
      {shown && (
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
          <div className="space-y-6">
            <Card title={t('meetup')}>
              <DriftBar drift={drift} />
            </Card>
            {notes.length > 0 && (
              <Card title={t('drift.notes')}>
                <ul className="space-y-3">
                  {notes.map((note, at) => (
                    <li key={at} className="border-l-2 border-line-strong pl-3 whitespace-pre-line" dir="auto">
                      {note}
                    </li>
                  ))}
                </ul>
              </Card>
            )}
          </div>
          {talks.length > 0 && (
            <Card title={t('drift.talks')}>
              <TalkDrifts items={talks} where={false} />
            </Card>
          )}
        </div>
      )}
    </MeetupFrame>
  );
}

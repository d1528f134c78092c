import { attendees } from '@hallway/i18n/en/attendees';
import { organise } from '@hallway/i18n/en/organise';
import type { Meetup, Seats } from '@hallway/contracts';
import { lazy, Suspense, useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { SeatMeter } from '../../ui/seat-meter.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';

const ActLog = lazy(() => import('./act-log.tsx'));
const AddDialog = lazy(() => import('./add-dialog.tsx'));
const QuestionsDialog = lazy(() => import('./questions-dialog.tsx'));

interface AttendeesAsideProps {
  meetup: Meetup;
  seats: Seats;
  organises: boolean;
}

/** The room, and what organisers do besides the list. */
export function AttendeesAside({ meetup, seats, organises }: AttendeesAsideProps) {
  const t = textOf({ attendees });
  const [open, setOpen] = useState<'add' | 'questions'>();
  const [log, setLog] = useState(false);
  const close = () => setOpen(undefined);
  const coming = meetup.state === 'published' && Date.parse(meetup.startsAt) > Date.now();
  const past = Date.parse(meetup.endsAt) < Date.now();
  return (
    <>
      <div className="order-first lg:order-none lg:col-start-2 lg:row-start-1">
        <Card>
          <SeatMeter {...seats} past={past} />
          {organises && !past && (
            <div className="mt-4 flex flex-wrap gap-2">
              {coming && (
                <Button size="sm" onClick={() => setOpen('add')}>
                  {t('add')}
                </Button>
              )}
              {meetup.state !== 'cancelled' && (
                <LinkButton look="quiet" size="sm" to="/m/$meetup/edit" params={{ meetup: meetup.slug }}>
                  {textOf({ organise })('attendees.raise')}
                </LinkButton>
              )}
            </div>
          )}
        </Card>
      </div>
      {organises && (
        <div className="space-y-4 lg:col-start-2 lg:row-start-2">
          <Card>
            <h3 className="mb-2 text-lg">{t('questions')}</h3>
            {meetup.questions.length === 0 && <p className="text-ink-soft">{t('questionsNone')}</p>}
            <ol className="list-decimal space-y-1 pl-5">
              {meetup.questions.map(({ id, label, required }) => (
                <li key={id}>
                  <span dir="auto">{label}</span>
                  {required && <span className="text-ink-soft"> ({t('requiredMark')})</span>}
                </li>
              ))}
            </ol>
            <Button look="quiet" size="sm" className="mt-3" onClick={() => setOpen('questions')}>
              {t('questionsEdit')}
            </Button>
          </Card>
          <Card>
            <h3 className="mb-2 text-lg">{t('csvTitle')}</h3>
            <a
              href={`/api/v1/meetups/${meetup.slug}/rsvps.csv`}
              download
              className={buttonClass({ look: 'quiet', size: 'sm' })}
            >
              {t('csv')}
            </a>
            <p className="mt-1 text-[0.94rem] text-ink-soft">{t('csvHelp')}</p>
          </Card>
          <Card>
            <h3 className="mb-2 text-lg">{t('log')}</h3>
            {log ? (
              <Suspense fallback={<TextSkeleton lines={3} />}>
                <ActLog meetup={meetup.slug} />
              </Suspense>
            ) : (
              <Button look="quiet" size="sm" onClick={() => setLog(true)}>
                {t('logOpen')}
              </Button>
            )}
          </Card>
        </div>
      )}
      {open && (
        <Suspense>
          {open === 'add' ? (
            <AddDialog meetup={meetup} onClose={close} />
          ) : (
            <QuestionsDialog meetup={meetup} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
}

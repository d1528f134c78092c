import { levels } from '@hallway/i18n/en/levels';
import { levelTruth } from '@hallway/i18n/en/level-truth';
import type { Feedback, Fit } from '@hallway/contracts';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { longDate } from '../../lib/dates.ts';
import { useApiForm } from '../../lib/form.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { FitChoice } from './fit-choice.tsx';
import { feedbackQuery } from './truth-queries.ts';

/** Was the level true? One tap for the meetup, one for each talk heard. */
export function FeedbackPage({ meetup: slug }: { meetup: string }) {
  const t = textOf({ levelTruth });
  const { data: feedback } = useSuspenseQuery(feedbackQuery(slug));
  const { meetup, open, closesAt } = feedback;
  const until = longDate(closesAt, meetup.timeZone);
  return (
    <div className="shell pb-16">
      <PageHeader
        title={t('title')}
        level={meetup.level}
        eyebrow={
          <Link to="/m/$meetup" params={{ meetup: slug }} className="link" dir="auto">
            {meetup.title}
          </Link>
        }
        lead={t('lead', { level: textOf({ levels })(`word.${meetup.level}`) })}
      />
      {!open && (
        <div className="mb-6 max-w-[40rem]">
          <Notice
            title={t('closed', { until })}
            actions={
              <LinkButton look="quiet" to="/m/$meetup" params={{ meetup: slug }}>
                {t('back')}
              </LinkButton>
            }
          />
        </div>
      )}
      <Questions feedback={feedback} until={until} />
    </div>
  );
}

interface Values {
  note: string;
}

function Questions({ feedback, until }: { feedback: Feedback; until: string }) {
  const t = textOf({ levelTruth });
  const client = useQueryClient();
  const { meetup, open, talks } = feedback;
  const [fit, setFit] = useState<Fit | null>(feedback.fit);
  const [talkFits, setTalkFits] = useState(() => new Map(talks.map((talk) => [talk.id, talk.fit])));
  const params = { meetup: meetup.slug };
  const form = useApiForm<Values, Feedback>({
    schema: () =>
      import('@hallway/contracts/feedback').then((module) => module.giveFeedback.body.pick({ note: true }) as never),
    defaultValues: { note: feedback.note },
    submit: ({ note }) =>
      api('PUT /meetups/:meetup/feedback', {
        params,
        body: { fit, note, talks: [...talkFits].flatMap(([id, each]) => (each ? [{ id, fit: each }] : [])) },
      }),
    onDone: (saved) => {
      remember(client, feedbackQuery(meetup.slug), saved);
      toast(t('saved', { until }));
    },
  });
  return (
    <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="max-w-[40rem] space-y-8">
      <FormErrors {...form.summary} />
      <FitChoice label={t('meetup')} value={fit} onChange={setFit} disabled={!open} />
      {talks.length > 0 && (
        <section aria-labelledby="talks" className="space-y-5">
          <div>
            <h2 id="talks" className="text-xl">
              {t('talks')}
            </h2>
            <p className="text-ink-soft">{t('talksHelp')}</p>
          </div>
          {talks.map(({ id, title, speakers }) => (
            <FitChoice
              key={id}
              label={<bdi>{title}</bdi>}
              help={speakers.length > 0 && t('by', { speakers: speakers.map(({ name }) => name).join(', ') })}
              value={talkFits.get(id) ?? null}
              onChange={(each) => setTalkFits(new Map(talkFits).set(id, each))}
              disabled={!open}
            />
          ))}
        </section>
      )}
      {open && (
        <>
          <TextArea label={t('note')} help={t('noteHelp')} optional rows={3} {...form.field('note')} />
          <div>
            <Button type="submit" busy={form.busy}>
              {t('save')}
            </Button>
            <p className="mt-3 text-ink-soft">{t('private')}</p>
            <p className="mt-1 text-ink-soft">{t('until', { until })}</p>
          </div>
        </>
      )}
    </form>
  );
}

import { common } from '@hallway/i18n/en/common';
import { rsvpDetails } from '@hallway/i18n/en/rsvp-details';
import type { Meetup, Rsvp } from '@hallway/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextSkeleton } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { ConductText } from '../communities/conduct-text.tsx';
import { useConduct } from '../communities/use-conduct.ts';
import { adviceShown } from '../fit/advice-shown.ts';
import { rsvpQuery } from '../meetups/meetup-queries.ts';
import { asksFirst } from './asks-first.ts';
import { emptyAnswers, type DetailValues, detailsSchema } from './details-values.ts';
import { joined } from './joined.ts';
import { QuestionField } from './question-field.tsx';
import { canAnswer, guestsPossible, type RsvpStep } from './rsvp-step.ts';

interface DetailsDialogProps {
  meetup: Meetup;
  rsvp: Rsvp;
  step: RsvpStep;
  onClose: () => void;
}

/** Guests, the organisers' questions and a note: with the first yes, or to change them later. A newcomer accepts the code of conduct. */
export default function DetailsDialog({ meetup, rsvp, step, onClose }: DetailsDialogProps) {
  const t = textOf({ rsvpDetails });
  const client = useQueryClient();
  const { seats } = rsvp;
  const first = canAnswer(step);
  const { newcomer, loading, conduct, accepted, reread } = useConduct(meetup);
  // who only has to accept sees nothing else
  const asked = !first || asksFirst(meetup);
  const form = useApiForm<DetailValues, Rsvp>({
    schema: () => detailsSchema(meetup.questions, t('answerNeeded')),
    defaultValues: {
      guests: first ? 0 : rsvp.guests,
      note: rsvp.note ?? '',
      answers: emptyAnswers(meetup.questions, rsvp.answers),
    },
    submit: ({ guests, note, answers }) =>
      api('PUT /meetups/:meetup/rsvp', {
        params: { meetup: meetup.slug },
        body: {
          status: 'going',
          adviceShown: adviceShown.of(meetup.slug),
          guests: Number(guests),
          note,
          answers,
          ...accepted,
        },
      }).catch((error: unknown) => {
        reread(error);
        throw error;
      }),
    onDone: async (answer) => {
      client.setQueryData(rsvpQuery(meetup.slug).queryKey, answer);
      for (const path of ['/api/v1/meetups?', ...joined(meetup, newcomer)]) void invalidatePath(client, path);
      if (!first) toast(t('saved'));
      onClose();
    },
  });
  const most = guestsPossible(rsvp);
  const free = seats.capacity === null ? null : Math.max(0, seats.capacity - seats.going);
  const short = first && !seats.approval && free !== null && free <= most;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(!first ? 'changeTitle' : asked ? 'title' : 'conductTitle', { community: meetup.community.title })}
    >
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-5">
        <FormErrors {...form.summary} />
        {asked && (
          <>
            {(seats.guestsMax > 0 || rsvp.guests > 0) && (
              <SelectField
                label={t('guests')}
                help={
                  short
                    ? t('guestsWait', { free })
                    : !first && most < seats.guestsMax
                      ? t('guestsFull')
                      : t('guestsHelp')
                }
                options={Array.from({ length: most + 1 }, (_, count) => ({
                  value: String(count),
                  label: t('guestsOption', { count }),
                }))}
                {...form.register('guests', { valueAsNumber: true })}
              />
            )}
            {meetup.questions.map((question) => (
              <QuestionField key={question.id} question={question} field={form.field(`answers.${question.id}`)} />
            ))}
            <TextArea
              label={t('note')}
              help={t('noteHelp')}
              optional
              rows={2}
              className="min-h-16!"
              maxLength={1000}
              {...form.field('note')}
            />
          </>
        )}
        {first && loading && <TextSkeleton lines={3} />}
        {first && conduct && (
          <section>
            <p className="mb-2">{t('conductText')}</p>
            <ConductText text={conduct} />
          </section>
        )}
        <div className="flex flex-wrap justify-end gap-2 pt-1">
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button type="submit" look={meetup.level} busy={form.busy || (first && loading)}>
            {t(!first ? 'save' : conduct ? `accept.${step}` : step)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { organise } from '@hallway/i18n/en/organise';
import type { Meetup } from '@hallway/contracts';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SentenceListField } from '../../ui/sentence-list-field.tsx';
import { common } from '@hallway/i18n/en/common';
import { toWrite, written } from './sentences.ts';
import { useMeetupAct } from './use-meetup-act.ts';

interface RelevelDialogProps {
  meetup: Meetup;
  open: boolean;
  onClose: () => void;
  onDone: (meetup: Meetup) => void;
}

/** Level rule 3: the level changes together with what it means for talks and people. */
export function RelevelDialog({ meetup, open, onClose, onDone }: RelevelDialogProps) {
  const t = textOf({ organise });
  const level = meetup.level === 'newbie' ? 'advanced' : 'newbie';
  const talks = meetup.agenda.filter(({ kind }) => kind === 'talk' || kind === 'keynote').length;
  const [fate, setFate] = useState<'relevel' | 'unschedule'>('relevel');
  const [assumptions, setAssumptions] = useState(toWrite(meetup.assumptions));
  const relevel = useMeetupAct(
    () =>
      api('POST /meetups/:meetup/level', {
        params: { meetup: meetup.slug },
        body: {
          level,
          talks: talks > 0 ? fate : 'refuse',
          assumptions: written(assumptions),
        },
      }),
    {
      done: t('relevel.done'),
      after: (relevelled) => {
        onClose();
        onDone(relevelled);
      },
    },
  );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={t('relevel.title', { level })}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button look={level} busy={relevel.isPending} onClick={() => relevel.mutate(undefined)}>
            {t('relevel.do')}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <p>{t('relevel.people', { count: meetup.seats.going + meetup.seats.waitlisted })}</p>
        {talks > 0 && (
          <RadioGroup
            label={t('relevel.talks', { count: talks })}
            name="fate"
            value={fate}
            onChange={({ target }) => setFate(target.value as 'relevel' | 'unschedule')}
            options={(['relevel', 'unschedule'] as const).map((value) => ({
              value,
              label: t(`relevel.${value}`),
              help: t(`relevel.${value}Help`),
            }))}
          />
        )}
        <SentenceListField
          label={t('meetup.assumptions')}
          help={t(level === 'advanced' ? 'meetup.assumptionsAdvanced' : 'meetup.assumptionsNewbie')}
          optional={level === 'newbie'}
          value={assumptions}
          onChange={setAssumptions}
        />
      </div>
    </Dialog>
  );
}

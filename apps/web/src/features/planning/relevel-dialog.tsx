import { organise } from '@hallway/i18n/en/organise';
import { recurrence } from '@hallway/i18n/en/recurrence';
import type { Meetup } from '@hallway/contracts';
import type { Level } from '@hallway/contracts/kernel/fields';
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
  onDone: (meetup: Meetup, reach: Reach) => void;
}

/** How far the new level goes: this meetup, or the series from here on, taking turns or not. */
export type Reach = 'one' | 'turns' | 'all';

const other = { newbie: 'advanced', advanced: 'newbie' } as const satisfies Record<Level, Level>;

/** Level rule 3: the level changes together with what it means for talks and people. */
export function RelevelDialog({ meetup, open, onClose, onDone }: RelevelDialogProps) {
  const t = textOf({ organise });
  const r = textOf({ recurrence });
  const level = other[meetup.level];
  const recurs = meetup.recurrenceId !== null && Date.parse(meetup.startsAt) > Date.now();
  const [reach, setReach] = useState<Reach>('one');
  const talks = meetup.agenda.filter(({ kind }) => kind === 'talk' || kind === 'keynote').length;
  const [fate, setFate] = useState<'relevel' | 'unschedule'>('relevel');
  const [assumptions, setAssumptions] = useState(toWrite(meetup.assumptions));
  const following = reach !== 'one';
  const params = { meetup: meetup.slug };
  const said = { talks: talks > 0 || following ? fate : 'refuse', assumptions: written(assumptions) } as const;
  const relevel = useMeetupAct(
    () =>
      following
        ? api('POST /meetups/:meetup/following/level', {
            params,
            body: { ...said, levels: reach === 'turns' ? [level, meetup.level] : [level] },
          })
        : api('POST /meetups/:meetup/level', { params, body: { ...said, level } }),
    {
      done: t('relevel.done'),
      after: (relevelled) => {
        onClose();
        onDone(relevelled, reach);
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
        {recurs && (
          <RadioGroup
            label={r('reach.title')}
            name="reach"
            value={reach}
            onChange={({ target }) => setReach(target.value as Reach)}
            options={(['one', 'turns', 'all'] as const).map((value) => ({
              value,
              label: r(`reach.${value}`, { level }),
              help: r(`reach.${value}Help`),
            }))}
          />
        )}
        <p>
          {following ? r('reach.people') : t('relevel.people', { count: meetup.seats.going + meetup.seats.waitlisted })}
        </p>
        {(talks > 0 || following) && (
          <RadioGroup
            label={following ? r('reach.talks') : t('relevel.talks', { count: talks })}
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

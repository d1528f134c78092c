import { common } from '@hallway/i18n/en/common';
import { standing as words } from '@hallway/i18n/en/standing';
import type { StandingRsvp } from '@hallway/contracts';
import { useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';

interface EndStandingDialogProps {
  answered: StandingRsvp['answered'];
  onClose: () => void;
  onEnd: (answers: 'keep' | 'cancel') => void;
}

/** Ends it, and asks what becomes of the answers it gave; with none there is nothing to ask. */
export default function EndStandingDialog({ answered, onClose, onEnd }: EndStandingDialogProps) {
  const t = textOf({ standing: words });
  const [answers, setAnswers] = useState<'keep' | 'cancel'>('keep');
  const count = answered.going + answered.waitlisted;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('ending.title')}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button onClick={() => onEnd(answers)}>{t('end')}</Button>
        </>
      }
    >
      {count === 0 ? (
        <p>{t('lead')}</p>
      ) : (
        <RadioGroup
          label={t('ending.text')}
          value={answers}
          onChange={({ target }) => setAnswers(target.value as 'keep' | 'cancel')}
          options={[
            { value: 'keep', label: t('ending.keep'), help: t('ending.keepHelp') },
            { value: 'cancel', label: t('ending.cancel'), help: t('ending.cancelHelp', { count }) },
          ]}
        />
      )}
    </Dialog>
  );
}

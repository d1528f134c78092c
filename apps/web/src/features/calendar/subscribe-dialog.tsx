import { calendar } from '@hallway/i18n/en/calendar';
import { levels } from '@hallway/i18n/en/levels';
import { useState } from 'react';
import { type Lens, levelOf } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { CalendarHowTo } from './calendar-how-to.tsx';
import { feedAddresses } from './calendar-links.ts';

interface SubscribeDialogProps {
  feed: string;
  name: string | undefined;
  lens: Lens;
  onClose: () => void;
}

const colors = { newbie: 'text-newbie', advanced: 'text-advanced' };

export default function SubscribeDialog({ feed, name, lens, onClose }: SubscribeDialogProps) {
  const t = textOf({ calendar });
  const l = textOf({ levels });
  const [chosen, choose] = useState<Lens>(lens);
  const { https, webcal } = feedAddresses(feed, levelOf(chosen), location.origin);
  const level = (value: 'newbie' | 'advanced') => ({
    value,
    label: (
      <span className={`inline-flex items-center gap-2 ${colors[value]}`}>
        <LevelMark level={value} className="size-5" />
        {l(`word.${value}`)}
      </span>
    ),
  });
  return (
    <Dialog open onClose={onClose} title={t('subscribe.title', { name: name ?? t('subscribe.site') })}>
      <p className="mb-5 text-ink-soft">{t('subscribe.lead')}</p>
      <div className="space-y-5">
        <RadioGroup
          label={t('subscribe.level')}
          value={chosen}
          onChange={({ currentTarget }) => choose(currentTarget.value as Lens)}
          options={[
            level('newbie'),
            level('advanced'),
            { value: 'both', label: t('subscribe.both'), help: t('subscribe.bothHelp') },
          ]}
        />
        <CopyField label={t('subscribe.address')} value={https} />
        <a href={webcal} className={buttonClass({ look: chosen === 'both' ? 'primary' : chosen })}>
          {t('subscribe.open')}
        </a>
        <CalendarHowTo />
      </div>
    </Dialog>
  );
}

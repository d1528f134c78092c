import { levels } from '@hallway/i18n/en/levels';
import type { Level } from '@hallway/contracts/kernel/fields';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { textOf } from '../lib/text.ts';
import { LevelMark } from './level-mark.tsx';
import { RadioGroup } from './radio-group.tsx';

interface LevelFieldProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'value' | 'defaultValue' | 'type' | 'id'
> {
  label?: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  value?: Level;
  defaultValue?: Level;
  ref?: Ref<HTMLInputElement>;
}

const chosenClass = {
  newbie:
    'has-checked:border-newbie has-checked:bg-newbie-tint has-checked:shadow-[inset_0_0_0_1px_var(--color-newbie)]',
  advanced:
    'has-checked:border-advanced has-checked:bg-advanced-tint has-checked:shadow-[inset_0_0_0_1px_var(--color-advanced)]',
};

/** Choosing a level: exactly two, each with what it promises. */
export function LevelField({ label, ...rest }: LevelFieldProps) {
  const t = textOf({ levels });
  const options = (['newbie', 'advanced'] as const).map((level) => ({
    value: level,
    chosenClass: chosenClass[level],
    label: (
      <span className={`inline-flex items-center gap-2 ${level === 'newbie' ? 'text-newbie' : 'text-advanced'}`}>
        <LevelMark level={level} className="size-5" />
        {t(`word.${level}`)}
      </span>
    ),
    help: t(`meaning.${level}`),
  }));
  return <RadioGroup label={label ?? t('lens')} options={options} columns {...rest} />;
}

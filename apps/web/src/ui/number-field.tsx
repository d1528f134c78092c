import { Minus, Plus } from 'lucide-react';
import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import type { FieldProps } from './field.tsx';
import { groupButtonClass, groupClass, RacField } from './rac-field.tsx';

interface NumberFieldProps extends FieldProps {
  /** `null`: nothing set, "no limit". */
  value: number | null;
  onChange: (value: number | null) => void;
  onBlur?: () => void;
  min?: number;
  max?: number;
  step?: number;
  disabled?: boolean;
}

export function NumberField({ value, onChange, onBlur, min, max, step, disabled, ...field }: NumberFieldProps) {
  return (
    <AriaNumberField
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      onBlur={onBlur}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={disabled}
      isInvalid={Boolean(field.error)}
      className="block"
      data-field={field.name}
    >
      <RacField {...field}>
        <Group className={cx(groupClass, 'max-w-56')}>
          <Button slot="decrement" className={groupButtonClass}>
            <Minus className="size-4.5" aria-hidden="true" />
          </Button>
          <Input className="min-h-10 w-full min-w-0 bg-transparent text-center tabular-nums outline-none" />
          <Button slot="increment" className={groupButtonClass}>
            <Plus className="size-4.5" aria-hidden="true" />
          </Button>
        </Group>
      </RacField>
    </AriaNumberField>
  );
}

import { ui } from '@hallway/i18n/en/ui';
import { ChevronDown } from 'lucide-react';
import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { textOf } from '../lib/text.ts';
import type { FieldProps } from './field.tsx';
import { groupButtonClass, groupClass, optionClass, popoverClass, RacField } from './rac-field.tsx';

interface ComboBoxProps extends FieldProps {
  options: readonly { value: string; label: string; hint?: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  placeholder?: string;
  disabled?: boolean;
  /** Takes what was typed even if it is no option, for topics. */
  onCustom?: (text: string) => void;
}

/** One of many, found by typing: time zones, series, members. */
export function ComboBox({
  options,
  value,
  onChange,
  onBlur,
  placeholder,
  disabled,
  onCustom,
  ...field
}: ComboBoxProps) {
  return (
    <AriaComboBox
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      onBlur={onBlur}
      isInvalid={Boolean(field.error)}
      isDisabled={disabled}
      allowsCustomValue={Boolean(onCustom)}
      onInputChange={onCustom}
      menuTrigger="focus"
      className="block"
      data-field={field.name}
    >
      <RacField {...field}>
        <Group className={groupClass}>
          <Input
            dir="auto"
            placeholder={placeholder}
            className="min-h-10 w-full min-w-0 bg-transparent px-3 outline-none"
          />
          <Button className={groupButtonClass}>
            <ChevronDown className="size-5" aria-hidden="true" />
          </Button>
        </Group>
      </RacField>
      <Popover className={popoverClass}>
        <ListBox<{ value: string; label: string; hint?: string }>
          className="max-h-72 overflow-y-auto outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-ink-soft">{textOf({ ui })('combo.none')}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={optionClass}>
              <span className="flex-1">{option.label}</span>
              {option.hint && <span className="text-[0.88rem] text-ink-soft">{option.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

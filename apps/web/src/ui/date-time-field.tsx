import { parseDateTime, type CalendarDateTime } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import type { FieldProps } from './field.tsx';
import { groupButtonClass, groupClass, popoverClass, RacField } from './rac-field.tsx';

interface DateTimeFieldProps extends FieldProps {
  /** Wall time without offset, `2026-12-03T18:30`; the zone stands beside it. */
  value: string | null;
  onChange: (wallTime: string | null) => void;
  onBlur?: () => void;
  /** IANA name; shown, because the time means nothing without it. */
  timeZone: string;
  disabled?: boolean;
}

const parsed = (value: string | null): CalendarDateTime | null => {
  try {
    return value ? parseDateTime(value) : null;
  } catch {
    return null;
  }
};

/** A local date and time in a named zone. */
export function DateTimeField({ value, onChange, onBlur, timeZone, disabled, ...field }: DateTimeFieldProps) {
  return (
    <DatePicker
      granularity="minute"
      hideTimeZone
      hourCycle={24}
      value={parsed(value)}
      onChange={(next) => onChange(next ? next.toString().slice(0, 16) : null)}
      onBlur={onBlur}
      isDisabled={disabled}
      isInvalid={Boolean(field.error)}
      className="block"
      data-field={field.name}
    >
      <RacField {...field}>
        <Group className={groupClass}>
          <DateInput className="flex flex-1 flex-wrap px-3 py-1.5 tabular-nums">
            {(segment) => (
              <DateSegment
                segment={segment}
                className="rounded-sm px-0.5 outline-none data-[placeholder]:text-ink-soft data-[focused]:bg-ink data-[focused]:text-on-ink"
              />
            )}
          </DateInput>
          <span className="hidden text-[0.94rem] text-ink-soft sm:block">{timeZone.replaceAll('_', ' ')}</span>
          <Button className={groupButtonClass}>
            <CalendarDays className="size-5" aria-hidden="true" />
          </Button>
        </Group>
        <span className="mt-1 block text-[0.94rem] text-ink-soft sm:hidden">{timeZone.replaceAll('_', ' ')}</span>
      </RacField>
      <Popover className={popoverClass}>
        <Dialog className="p-3 outline-none">
          <Calendar>
            <div className="mb-2 flex items-center justify-between">
              <Button slot="previous" className={groupButtonClass}>
                <ChevronLeft className="size-5" aria-hidden="true" />
              </Button>
              <Heading className="font-display text-lg" />
              <Button slot="next" className={groupButtonClass}>
                <ChevronRight className="size-5" aria-hidden="true" />
              </Button>
            </div>
            <CalendarGrid weekdayStyle="short">
              {(date) => (
                <CalendarCell
                  date={date}
                  className="grid size-11 cursor-pointer place-items-center rounded-md tabular-nums hover:bg-sunken data-[outside-month]:invisible data-[selected]:bg-ink data-[selected]:text-on-ink data-[disabled]:opacity-40"
                />
              )}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

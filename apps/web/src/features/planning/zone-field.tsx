import { ComboBox } from '../../ui/combo-box.tsx';
import { zoneOptions } from '../../lib/zones.ts';
import type { FieldProps } from '../../ui/field.tsx';

const zones = zoneOptions();

interface ZoneFieldProps extends FieldProps {
  value: string;
  onChange: (zone: string) => void;
}

/** An IANA time zone, found by typing a part of its name. */
export function ZoneField({ value, onChange, ...field }: ZoneFieldProps) {
  const known = zones.some((zone) => zone.value === value);
  return (
    <ComboBox
      {...field}
      options={known ? zones : [{ value, label: value }, ...zones]}
      value={value}
      onChange={(zone) => zone && onChange(zone)}
    />
  );
}

import { common } from '@hallway/i18n/en/common';
import { ui } from '@hallway/i18n/en/ui';
import { FileUp, X } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { cx } from '../lib/cx.ts';
import { textOf } from '../lib/text.ts';
import { Field, type FieldProps } from './field.tsx';
import { IconButton } from './icon-button.tsx';

interface FileFieldProps extends FieldProps {
  files: readonly File[];
  onChange: (files: File[]) => void;
  /** As the browser's `accept`: `.xcal,.xml`. */
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
}

const size = (bytes: number) =>
  new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: bytes < 1e6 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / (bytes < 1e6 ? 1e3 : 1e6));

/** Choose or drop files. The whole area is the browser's own file input, so keyboard and screen readers know it. */
export function FileField({ files, onChange, accept, multiple = false, disabled, ...field }: FileFieldProps) {
  const t = textOf({ ui });
  const hint = useId();
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) =>
    list?.length && onChange([...(multiple ? files : []), ...(multiple ? list : [list[0]!])]);
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside && !disabled);
  };
  return (
    <Field {...field}>
      {(ids) => (
        <>
          <div
            onDragOver={drag(true)}
            onDragLeave={drag(false)}
            onDrop={(event) => {
              drag(false)(event);
              if (!disabled) take(event.dataTransfer.files);
            }}
            className={cx(
              'relative grid place-items-center gap-1 rounded-md border-2 border-dashed px-4 py-8 text-center focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus hover:border-ink',
              over ? 'border-ink bg-sunken' : field.error ? 'border-danger' : 'border-line-strong',
            )}
          >
            <FileUp className="size-7 text-ink-soft" aria-hidden="true" />
            <p id={hint} className="font-semibold">
              {t('file.drop', { count: multiple ? 2 : 1 })}
            </p>
            {accept && <p className="text-[0.94rem] text-ink-soft">{accept.replaceAll(',', ' ')}</p>}
            <input
              type="file"
              {...ids}
              aria-describedby={[ids['aria-describedby'], hint].filter(Boolean).join(' ')}
              accept={accept}
              multiple={multiple}
              disabled={disabled}
              onChange={(event) => {
                take(event.currentTarget.files);
                event.currentTarget.value = '';
              }}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
          </div>
          {files.length > 0 && (
            <ul className="mt-2 space-y-1">
              {files.map((file, index) => (
                <li key={index} className="flex items-center gap-3 rounded-md bg-sunken pl-3">
                  <span className="min-w-0 flex-1 truncate">{file.name}</span>
                  <span className="text-ink-soft tabular-nums">{size(file.size)}</span>
                  <IconButton
                    icon={X}
                    label={`${textOf({ common })('remove')}: ${file.name}`}
                    onClick={() => onChange(files.filter((_, other) => other !== index))}
                  />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Field>
  );
}

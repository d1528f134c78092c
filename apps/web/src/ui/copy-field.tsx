import { common } from '@hallway/i18n/en/common';
import { useId, useState } from 'react';
import { textOf } from '../lib/text.ts';
import { Button } from './button.tsx';

/** A value to take along: a feed's address, a token shown once, a git command. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = textOf({ common });
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      // a page without TLS has no clipboard: what is selected can be copied by hand
      return document.getElementById(id)?.focus();
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className="min-h-11 w-full min-w-0 rounded-md border border-line-strong bg-sunken px-3 font-mono text-[0.94rem]"
        />
        <Button look="quiet" onClick={() => void copy()}>
          <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
        </Button>
      </div>
    </div>
  );
}

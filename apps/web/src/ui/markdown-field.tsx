import { ui } from '@hallway/i18n/en/ui';
import { useState } from 'react';
import { textOf } from '../lib/text.ts';
import { Markdown } from './markdown.tsx';
import { TextArea, type TextAreaProps } from './text-area.tsx';

interface MarkdownFieldProps extends Omit<TextAreaProps, 'mono'> {
  /** What stands in the field now, for the preview; `form.watch('description')`. */
  text: string;
}

/** Markdown with a preview that looks as the page will. */
export function MarkdownField({ text, help, ...area }: MarkdownFieldProps) {
  const t = textOf({ ui });
  const [asked, setPreview] = useState(false);
  // What is wrong is mended in the text.
  const preview = asked && !area.error;
  return (
    <div>
      <div className={preview ? 'hidden' : undefined}>
        <TextArea rows={7} help={help ?? t('markdown.help')} {...area} />
      </div>
      {preview && (
        <div>
          <p className="mb-1 font-semibold">{area.label}</p>
          <div className="min-h-28 rounded-md border border-line bg-surface px-4 py-3">
            {text.trim() ? <Markdown text={text} /> : <p className="text-ink-soft">{t('markdown.empty')}</p>}
          </div>
        </div>
      )}
      <button
        type="button"
        aria-pressed={preview}
        className="link mt-1 min-h-9 font-semibold"
        onClick={() => setPreview(!preview)}
      >
        {preview ? t('markdown.write') : t('markdown.preview')}
      </button>
    </div>
  );
}

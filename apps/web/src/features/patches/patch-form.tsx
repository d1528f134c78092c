import { patch as words } from '@hallway/i18n/en/patch';
import type { Patch } from '@hallway/contracts';
import { useState } from 'react';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { PatchPreview } from './patch-preview.tsx';
import { usePatchPreview } from './use-patch-preview.ts';

interface Body {
  content: string;
  source: 'paste' | 'upload';
}

interface PatchFormProps {
  draft: string;
  action: string;
  submit: (body: Body, idempotencyKey: string) => Promise<Patch>;
  onDone: (patch: Patch) => unknown;
}

/** Paste or drop what git format-patch wrote; what was read of it shows while one types. */
export function PatchForm({ draft, action, submit, onDone }: PatchFormProps) {
  const t = textOf({ patch: words });
  const [files, setFiles] = useState<File[]>([]);
  const form = useApiForm<Body, Patch>({
    schema: () => import('@hallway/contracts/patches').then(({ submitPatch }) => submitPatch.body) as never,
    defaultValues: { content: '', source: 'paste' },
    draft,
    submit,
    onDone,
  });
  const content = form.watch('content');
  const preview = usePatchPreview(content);
  const take = async (next: File[]) => {
    setFiles(next);
    const texts = await Promise.all(next.map((file) => file.text()));
    form.setValue('content', texts.join('\n'), { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
    form.setValue('source', next.length > 0 ? 'upload' : 'paste');
  };
  const { onChange, ...paste } = form.field('content');
  return (
    <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="grid grid-cols-1 gap-6">
      <FormErrors {...form.summary} />
      <CopyField label={t('submit.lead')} value="git format-patch --stdout origin/HEAD" />
      <div className="grid grid-cols-1 gap-6 md:grid-cols-[minmax(0,1fr)_15rem]">
        <TextArea
          mono
          rows={10}
          dir="ltr"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          placeholder={'From 3f2a… Mon Sep 17 00:00:00 2001\nFrom: You\nSubject: [PATCH] …'}
          label={t('submit.paste')}
          help={t('submit.pasteHelp')}
          className="max-h-[28rem] overflow-auto whitespace-pre"
          {...paste}
          onChange={(event) => {
            form.setValue('source', 'paste');
            return onChange(event);
          }}
        />
        <FileField
          label={t('submit.drop')}
          multiple
          accept=".patch,.mbox,.eml,.txt"
          files={files}
          onChange={(next) => void take(next)}
        />
      </div>
      <PatchPreview {...preview} empty={content.trim() === ''} />
      <div>
        <p className="mb-3 max-w-[60ch] text-ink-soft">{t('submit.seen')}</p>
        <Button type="submit" busy={form.busy} className="text-lg max-sm:w-full">
          {action}
        </Button>
      </div>
    </form>
  );
}

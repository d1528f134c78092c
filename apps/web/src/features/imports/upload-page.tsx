import { imports } from '@hallway/i18n/en/imports';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { isProblem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ManageFrame } from '../organise/manage-frame.tsx';
import { importQuery } from './import-queries.ts';

const steps = ['read', 'level', 'write'] as const;

/** The file, and what will happen to it. */
export function UploadPage({ community }: { community: string }) {
  const t = textOf({ imports });
  const client = useQueryClient();
  const navigate = useNavigate();
  const [files, setFiles] = useState<File[]>([]);
  const preview = useMutation({
    mutationFn: async (file: File) =>
      api('POST /communities/:community/imports', {
        params: { community },
        body: { filename: file.name.slice(0, 200), content: await file.text() },
      }),
    onSuccess: (made) => {
      remember(client, importQuery(made.id), made);
      void navigate({ to: '/c/$community/import/$importId', params: { community, importId: made.id } });
    },
  });
  const [file] = files;
  return (
    <ManageFrame community={community}>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <form
          className="space-y-5"
          onSubmit={(event) => {
            event.preventDefault();
            if (file) preview.mutate(file);
          }}
        >
          <div>
            <h2 className="text-2xl">{t('title')}</h2>
            <p className="prose-width mt-1 text-ink-soft">{t('lead')}</p>
          </div>
          {preview.isError && <Refused error={preview.error} />}
          <FileField
            label={t('file')}
            help={t('fileHelp')}
            accept=".xcal,.xml"
            files={files}
            onChange={(next) => {
              preview.reset();
              setFiles(next);
            }}
          />
          <Button type="submit" busy={preview.isPending} disabled={!file}>
            {preview.isPending ? t('reading') : t('look')}
          </Button>
        </form>
        <ol className="space-y-5 self-start">
          {steps.map((step, index) => (
            <li key={step} className="flex gap-3">
              <span aria-hidden="true" className="w-6 shrink-0 font-display text-2xl leading-none tabular-nums">
                {index + 1}
              </span>
              <p>
                <b className="font-semibold">{t(`step.${step}`)}</b>
                <span className="block text-ink-soft">{t(`step.${step}Text`)}</span>
              </p>
            </li>
          ))}
        </ol>
      </div>
    </ManageFrame>
  );
}

function Refused({ error }: { error: unknown }) {
  const t = textOf({ imports });
  if (!isProblem(error) || error.code !== 'import.unreadable' || error.params?.['line'] === undefined)
    return <Notice tone="failed">{problemText(error)}</Notice>;
  const { line, column = 1, reason = '' } = error.params;
  return (
    <Notice tone="failed" title={t('broken.title')}>
      <p>{t('broken.where', { line: String(line), column: String(column), reason: String(reason) })}</p>
      <p>{t('broken.nothing')}</p>
    </Notice>
  );
}

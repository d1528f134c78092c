import { common } from '@hallway/i18n/en/common';
import { hackathon as words } from '@hallway/i18n/en/hackathon';
import type { Project } from '@hallway/contracts';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTaskRefresh } from '../tasks/use-claim.ts';

const forges = ['github', 'gitlab', 'forgejo', 'gerrit', 'mail', 'other'] as const satisfies Project['forge'][];
type Body = Pick<Project, 'name' | 'description' | 'repositoryUrl' | 'forge' | 'setup' | 'licence'>;

/** A lead brings a project to the hackathon, or changes it. */
export default function ProjectDialog({
  meetup,
  project,
  onClose,
}: {
  meetup: string;
  project?: Project;
  onClose: () => void;
}) {
  const t = textOf({ hackathon: words });
  const refresh = useTaskRefresh(meetup);
  // As the form began with it: a newer one that arrives meanwhile must not be overwritten unseen.
  const [version] = useState(project?.version);
  const form = useApiForm<Body, Project>({
    schema: () => import('@hallway/contracts/hackathons').then(({ addProject }) => addProject.body) as never,
    defaultValues: {
      name: project?.name ?? '',
      description: project?.description ?? '',
      repositoryUrl: project?.repositoryUrl ?? '',
      forge: project?.forge ?? 'github',
      setup: project?.setup ?? '',
      licence: project?.licence ?? '',
    },
    submit: (body, idempotencyKey) =>
      project
        ? api('PATCH /projects/:projectId', {
            params: { projectId: project.id },
            body,
            ifMatch: `"${version}"`,
          })
        : api('POST /meetups/:meetup/projects', { params: { meetup }, body, idempotencyKey }),
    onDone: ({ name }) => {
      void refresh();
      toast(project ? t('project.changed') : t('project.added', { name }));
      onClose();
    },
    ...(!project && { draft: `project:${meetup}` }),
  });
  return (
    <Dialog open wide onClose={onClose} title={project ? t('project.edit') : t('project.add')}>
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="grid grid-cols-1 gap-5">
        <FormErrors {...form.summary} />
        <TextField label={t('project.name')} {...form.field('name')} />
        <div className="grid grid-cols-1 gap-5 sm:grid-cols-[minmax(0,1fr)_14rem]">
          <TextField
            label={t('project.url')}
            type="url"
            dir="ltr"
            optional
            placeholder="https://"
            {...form.field('repositoryUrl')}
          />
          <SelectField
            label={t('project.forge')}
            options={forges.map((value) => ({ value, label: t(`forge.${value}`) }))}
            {...form.field('forge')}
          />
        </div>
        <MarkdownField
          label={t('project.description')}
          help={t('project.descriptionHelp')}
          optional
          rows={3}
          text={form.watch('description')}
          {...form.field('description')}
        />
        <MarkdownField
          label={t('project.setup')}
          help={t('project.setupHelp')}
          optional
          text={form.watch('setup')}
          {...form.field('setup')}
        />
        <TextField label={t('project.licence')} optional {...form.field('licence')} />
        <div className="flex justify-end gap-2">
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button type="submit" busy={form.busy}>
            {project ? textOf({ common })('save') : t('project.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

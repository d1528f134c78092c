import { common } from '@hallway/i18n/en/common';
import { hackathon as words } from '@hallway/i18n/en/hackathon';
import type { Project, Task } from '@hallway/contracts';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { LevelField } from '../../ui/level-field.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TagField } from '../../ui/tag-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTaskRefresh } from '../tasks/use-claim.ts';

interface Values extends Pick<Task, 'title' | 'description' | 'level' | 'skills' | 'preReviewed'> {
  projectId: string;
  link: string;
}

interface TaskDialogProps {
  meetup: string;
  projects: readonly Project[];
  task?: Task;
  onClose: () => void;
}

/** A lead adds a task, or changes it. */
export default function TaskDialog({ meetup, projects, task, onClose }: TaskDialogProps) {
  const t = textOf({ hackathon: words });
  const refresh = useTaskRefresh(meetup);
  // As the form began with it: a newer one that arrives meanwhile must not be overwritten unseen.
  const [version] = useState(task?.version);
  const form = useApiForm<Values, Task>({
    schema: () => import('./task-schema.ts').then(({ taskForm }) => taskForm) as never,
    defaultValues: {
      projectId: task?.projectId ?? projects[0]?.id ?? '',
      title: task?.title ?? '',
      description: task?.description ?? '',
      level: task?.level ?? 'newbie',
      link: task?.link ?? '',
      skills: task?.skills ?? [],
      preReviewed: task?.preReviewed ?? false,
    },
    submit: ({ projectId, link, ...rest }, idempotencyKey) => {
      const body = { ...rest, link: link || null };
      return task
        ? api('PATCH /tasks/:taskId', { params: { taskId: task.id }, body, ifMatch: `"${version}"` })
        : api('POST /projects/:projectId/tasks', { params: { projectId }, body, idempotencyKey });
    },
    onDone: ({ number }) => {
      void refresh();
      toast(task ? t('task.changed') : t('task.added', { number }));
      onClose();
    },
    ...(!task && { draft: `task:${meetup}` }),
  });
  const skills = form.watch('skills');
  return (
    <Dialog open wide onClose={onClose} title={task ? t('task.edit') : t('task.add')}>
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="grid grid-cols-1 gap-5">
        <FormErrors {...form.summary} />
        {!task && projects.length > 1 && (
          <SelectField
            label={t('task.project')}
            options={projects.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field('projectId')}
          />
        )}
        <TextField label={t('task.title')} {...form.field('title')} />
        <LevelField {...form.field('level')} />
        <MarkdownField
          label={t('task.description')}
          help={t('task.descriptionHelp')}
          optional
          text={form.watch('description')}
          {...form.field('description')}
        />
        <TextField
          label={t('task.link')}
          type="url"
          dir="ltr"
          optional
          placeholder="https://"
          {...form.field('link')}
        />
        <TagField
          label={t('task.skills')}
          help={t('task.skillsHelp')}
          optional
          value={skills}
          onChange={(tags) => form.setValue('skills', tags, { shouldDirty: true })}
          {...form.composed('skills')}
        />
        <Checkbox label={t('task.preReviewed')} help={t('task.preReviewedHelp')} {...form.field('preReviewed')} />
        <div className="flex justify-end gap-2">
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button type="submit" busy={form.busy}>
            {task ? textOf({ common })('save') : t('task.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

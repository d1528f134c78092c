import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { ChecklistTemplate, Person } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { api, type Request } from '../../lib/api.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Menu } from '../../ui/menu.tsx';
import { dueText } from './areas.ts';
import { templatesQuery } from './checklist-queries.ts';
import { sourceOf } from './item-values.ts';

const ItemDialog = lazy(() => import('./item-dialog.tsx'));
const TemplateDialog = lazy(() => import('./template-dialog.tsx'));
const ConfirmDialog = lazy(() => import('../../ui/confirm-dialog.tsx').then((m) => ({ default: m.ConfirmDialog })));

type Items = NonNullable<Request<'PATCH /checklist-templates/:templateId'>['body']['items']>;

interface TemplateCardProps {
  template: ChecklistTemplate;
  team: readonly Person[];
  community: string;
}

/** One template: its items in their order, each changed in place. */
export function TemplateCard({ template, team, community }: TemplateCardProps) {
  const t = textOf({ housekeeping });
  const client = useQueryClient();
  const [open, setOpen] = useState<number | 'new' | 'rename' | 'remove'>();
  const close = () => setOpen(undefined);
  const refresh = () => client.invalidateQueries(templatesQuery(community));
  const failed = (error: Error) => {
    toast(problemText(error), { tone: 'failed' });
    void refresh();
  };
  const params = { templateId: template.id };
  const write = (items: Items) =>
    api('PATCH /checklist-templates/:templateId', { params, body: { items }, ifMatch: `"${template.version}"` });
  const save = useMutation({ mutationFn: write, onError: failed, onSuccess: refresh });
  const remove = useMutation({
    mutationFn: () => api('DELETE /checklist-templates/:templateId', { params }),
    onError: failed,
    onSuccess: async () => {
      close();
      await refresh();
      toast(t('templates.removed'));
    },
  });
  const items: Items = template.items.map(sourceOf);
  const swapped = (index: number, other: number) => items.with(index, items[other]!).with(other, items[index]!);
  return (
    <Card
      title={template.title}
      headingLevel={3 as const}
      aside={
        <span className="flex flex-wrap items-center gap-2">
          {template.standing && <Badge tone="active">{t('templates.standing')}</Badge>}
          <span className="text-ink-soft">{t('templates.count', { count: items.length })}</span>
          <Menu
            trigger={<Ellipsis className="size-5" aria-hidden="true" />}
            label={t('list.more', { text: template.title })}
            entries={[
              { key: 'rename', label: t('templates.rename'), icon: Pencil, run: () => setOpen('rename') },
              {
                key: 'remove',
                label: t('templates.remove'),
                icon: Trash2,
                run: () => setOpen('remove'),
                disabled: template.standing,
                danger: true,
              },
            ]}
          />
        </span>
      }
    >
      <ol className="divide-y divide-line">
        {template.items.map((item, index) => (
          <li key={`${item.area}:${item.text}`} className="flex items-start gap-3 py-2">
            <div className="min-w-0 flex-1">
              <p dir="auto">{item.text}</p>
              <p className="text-[0.94rem] text-ink-soft">
                {[t(`area.${item.area}`), item.due && dueText(item.due), item.assignee?.name, item.note]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <Menu
              trigger={<Ellipsis className="size-5" aria-hidden="true" />}
              label={t('list.more', { text: item.text })}
              entries={[
                { key: 'edit', label: t('list.edit'), icon: Pencil, run: () => setOpen(index) },
                {
                  key: 'up',
                  label: t('list.up'),
                  icon: ArrowUp,
                  disabled: index === 0,
                  run: () => save.mutate(swapped(index, index - 1)),
                },
                {
                  key: 'down',
                  label: t('list.down'),
                  icon: ArrowDown,
                  disabled: index === items.length - 1,
                  run: () => save.mutate(swapped(index, index + 1)),
                },
                {
                  key: 'remove',
                  label: t('list.remove'),
                  icon: Trash2,
                  danger: true,
                  run: () => save.mutate(items.toSpliced(index, 1)),
                },
              ]}
            />
          </li>
        ))}
      </ol>
      <Button look="quiet" size="sm" className="mt-3" onClick={() => setOpen('new')}>
        <Plus className="size-4.5" aria-hidden="true" />
        {t('list.add')}
      </Button>
      <Suspense>
        {(open === 'new' || typeof open === 'number') && (
          <ItemDialog
            {...(typeof open === 'number' && { item: template.items[open]! })}
            team={team}
            submit={(item) => write(open === 'new' ? [...items, item] : items.with(open, item))}
            onDone={async () => {
              await refresh();
              toast(t('templates.saved'));
              close();
            }}
            onClose={close}
          />
        )}
        {open === 'rename' && <TemplateDialog community={community} template={template} onClose={close} />}
        {open === 'remove' && (
          <ConfirmDialog
            open
            onClose={close}
            title={t('templates.removeTitle', { title: template.title })}
            action={t('templates.remove')}
            danger
            busy={remove.isPending}
            onConfirm={() => remove.mutate()}
          >
            <p>{t('templates.removeText')}</p>
          </ConfirmDialog>
        )}
      </Suspense>
    </Card>
  );
}

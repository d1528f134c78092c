import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { ChecklistItem } from '@hallway/contracts';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { hasRole } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';
import { MeetupFrame } from '../planning/meetup-frame.tsx';
import { checklistQuery } from './checklist-queries.ts';
import { ChecklistRow } from './checklist-row.tsx';
import { lateItems } from './late.ts';
import { LateItems } from './late-items.tsx';
import { useChecklist } from './use-checklist.ts';

const ItemDialog = lazy(() => import('./item-dialog.tsx'));

/** What has to be in place, who sees to it, and how it went. */
export function ChecklistPage({ meetup: slug }: { meetup: string }) {
  const t = textOf({ housekeeping });
  const { data: meetup } = useSuspenseQuery(meetupQuery(slug));
  const { data: list } = useSuspenseQuery(checklistQuery(slug));
  const organises = hasRole(useRoles(meetup.community.slug), 'organiser');
  const acts = useChecklist(slug);
  const [editing, setEditing] = useState<ChecklistItem | 'new'>();
  const copy = useMutation({
    mutationFn: (templateId: string) =>
      api('POST /meetups/:meetup/checklist/copies', { params: { meetup: slug }, body: { templateId } }),
    onError: (error) => void toast(problemText(error), { tone: 'failed' }),
    onSuccess: async ({ added }) => {
      await acts.refresh();
      toast(t('list.copied', { count: added }));
    },
  });
  const { items, team, templates } = list;
  const begun = Date.parse(meetup.startsAt) <= Date.now();
  const done = items.filter((item) => item.done).length;
  const late = lateItems(items, { endsAt: meetup.endsAt, now: Date.now() });
  const close = () => setEditing(undefined);
  const add = (
    <Button onClick={() => setEditing('new')}>
      <Plus className="size-5" aria-hidden="true" />
      {t('list.add')}
    </Button>
  );
  return (
    <MeetupFrame meetup={meetup}>
      <h2 className="sr-only">{t('list.title')}</h2>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-56">
          <p className="font-semibold">
            {t('list.progress', { done, all: items.length })}
            <span className="font-normal text-ink-soft"> · {t('list.overdue', { count: late.length })}</span>
          </p>
          <span className="mt-1 block h-2 overflow-hidden rounded-full bg-line" aria-hidden="true">
            <span
              className="block h-full bg-ok"
              style={{ width: `${items.length ? (done / items.length) * 100 : 0}%` }}
            />
          </span>
        </div>
        {organises && (
          <div className="flex flex-wrap gap-2">
            {items.length > 0 && add}
            <Menu
              trigger={t('list.fromTemplate')}
              entries={templates.map(({ id, title }) => ({
                key: id,
                label: t('list.fromNamed', { title }),
                run: () => copy.mutate(id),
              }))}
            />
            <LinkButton
              look="bare"
              size="sm"
              to="/c/$community/manage/checklists"
              params={{ community: meetup.community.slug }}
            >
              {t('list.templates')}
            </LinkButton>
          </div>
        )}
      </div>
      <LateItems items={late} />
      {begun && items.length > 0 && (
        <div className="mb-4">
          <Notice title={t('list.how')}>{t('list.howText')}</Notice>
        </div>
      )}
      {items.length === 0 ? (
        <EmptyState title={t('list.empty')} action={organises && add}>
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        <ul className="rounded-lg border border-line bg-surface px-3 sm:px-5">
          {items.map((item, index) => (
            <ChecklistRow
              key={item.id}
              item={item}
              neighbours={{
                above: items[index - 1]?.id,
                below: items[index + 1]?.id,
                belowNext: items[index + 2]?.id ?? null,
              }}
              organises={organises}
              begun={begun}
              late={late.includes(item)}
              acts={acts}
              onEdit={() => setEditing(item)}
            />
          ))}
        </ul>
      )}
      {editing && (
        <Suspense>
          <ItemDialog
            {...(editing !== 'new' && { item: editing })}
            team={team}
            submit={(body, idempotencyKey) =>
              editing === 'new'
                ? api('POST /meetups/:meetup/checklist', { params: { meetup: slug }, body, idempotencyKey })
                : api('PATCH /checklist-items/:itemId', {
                    params: { itemId: editing.id },
                    body,
                    ifMatch: `"${editing.version}"`,
                  })
            }
            onDone={async () => {
              await acts.refresh();
              toast(t('item.saved'));
              close();
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </MeetupFrame>
  );
}

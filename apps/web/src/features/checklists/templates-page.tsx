import { housekeeping } from '@hallway/i18n/en/housekeeping';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { ManageFrame } from '../organise/manage-frame.tsx';
import { templatesQuery } from './checklist-queries.ts';
import { TemplateCard } from './template-card.tsx';

const TemplateDialog = lazy(() => import('./template-dialog.tsx'));

/** What the checklists of a community begin with. */
export function TemplatesPage({ community }: { community: string }) {
  const t = textOf({ housekeeping });
  const { data } = useSuspenseQuery(templatesQuery(community));
  const [adding, setAdding] = useState(false);
  return (
    <ManageFrame community={community}>
      <div className="mb-5 flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="text-2xl">{t('templates.title')}</h2>
          <p className="prose-width mt-1 text-ink-soft">{t('templates.lead')}</p>
        </div>
        <Button look="quiet" onClick={() => setAdding(true)}>
          <Plus className="size-5" aria-hidden="true" />
          {t('templates.new')}
        </Button>
      </div>
      <div className="space-y-5">
        {data.items.map((template) => (
          <TemplateCard key={template.id} template={template} team={data.team} community={community} />
        ))}
      </div>
      {adding && (
        <Suspense>
          <TemplateDialog community={community} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </ManageFrame>
  );
}

import { calendar } from '@hallway/i18n/en/calendar';
import { CalendarPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Lens } from '../../lib/lens.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';

const SubscribeDialog = lazy(() => import('./subscribe-dialog.tsx'));

/** `feed` is its path; without a name it is that of the whole site. */
export function SubscribeButton({ feed, name, lens }: { feed: string; name?: string; lens: Lens }) {
  const t = textOf({ calendar });
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" aria-label={t('subscribe.label')} onClick={() => setOpen(true)}>
        <CalendarPlus className="size-5" aria-hidden="true" />
        {t('subscribe.button')}
      </Button>
      {open && (
        <Suspense>
          <SubscribeDialog feed={feed} name={name} lens={lens} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

import { community as words } from '@hallway/i18n/en/community';
import type { Community } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { apiQuery } from '../../lib/api-query.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

const Conduct = lazy(() => import('./conduct.tsx'));

/** To a member whose acceptance is older than the code of conduct. */
export default function ConductChanged({ community }: { community: Community }) {
  const t = textOf({ community: words });
  const [open, setOpen] = useState(false);
  const { data } = useQuery(
    apiQuery('GET /communities/:community/membership', { params: { community: community.slug } }),
  );
  if (!data?.codeOfConduct || data.codeOfConduct.current) return null;
  return (
    <div className="mb-6">
      <Notice
        tone="warning"
        title={t('conductChanged', { community: community.title })}
        actions={
          <Button look="quiet" size="sm" onClick={() => setOpen(true)}>
            {t('conductShow')}
          </Button>
        }
      >
        {t('conductChangedText')}
      </Notice>
      {open && (
        <Suspense>
          <Conduct community={community} again onClose={() => setOpen(false)} onDone={() => undefined} />
        </Suspense>
      )}
    </div>
  );
}

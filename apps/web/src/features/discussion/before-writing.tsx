import { discussion } from '@hallway/i18n/en/discussion';
import type { Meetup } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { communityQuery } from '../communities/community-queries.ts';

const Conduct = lazy(() => import('../communities/conduct.tsx'));

/** What is missing before one can write, and the one button that mends it. */
export function BeforeWriting({
  step,
  community,
  onDone,
}: {
  step: 'sign-in' | 'join' | 'accept';
  community: Meetup['community'];
  onDone: () => unknown;
}) {
  const t = textOf({ discussion });
  const here = useRouterState({ select: (state) => state.location.href });
  const [asked, setAsked] = useState(false);
  const query = useQuery({ ...communityQuery(community.slug), enabled: asked });
  const words = { community: community.title };
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 rounded-lg border border-line bg-surface px-4 py-4">
      <p className="max-w-[42ch]">{t(`step.${step}Text`, words)}</p>
      {step === 'sign-in' ? (
        <LinkButton look="quiet" to="/sign-in" search={{ returnTo: here }}>
          {t('step.sign-in')}
        </LinkButton>
      ) : (
        <Button look="quiet" busy={asked && query.isPending} onClick={() => setAsked(true)}>
          {t(`step.${step}`, words)}
        </Button>
      )}
      {asked && query.data && (
        <Suspense>
          <Conduct community={query.data} again={step === 'accept'} onClose={() => setAsked(false)} onDone={onDone} />
        </Suspense>
      )}
    </div>
  );
}

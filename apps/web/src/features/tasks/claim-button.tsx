import { hackathon as words } from '@hallway/i18n/en/hackathon';
import type { Community, Task } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import type { ButtonLook } from '../../ui/button-class.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { communityQuery } from '../communities/community-queries.ts';
import { useMembership } from '../communities/use-membership.ts';
import { useClaim } from './use-claim.ts';

const JoinDialog = lazy(() => import('../communities/join-dialog.tsx'));

interface ClaimButtonProps {
  task: Pick<Task, 'id' | 'number' | 'title' | 'level'>;
  meetup: string;
  community: { slug: string; title: string };
  size?: ButtonLook['size'];
  className?: string;
}

/** One click for a member; who is not of the community sees its code of conduct first, a visitor signs in and comes back. */
export function ClaimButton({ task, meetup, community, size = 'md', className }: ClaimButtonProps) {
  const t = textOf({ hackathon: words });
  const { member } = useMe();
  const { claim } = useClaim(task, meetup);
  const [asked, setAsked] = useState(false);
  const here = useRouterState({ select: (state) => state.location.href });
  const { membership } = useMembership(community as Community);
  const label = size === 'sm' ? t('claim.do') : t('claim.open');
  // In lists many buttons say the same: each names its task.
  const named = size === 'sm' ? { 'aria-label': t('claim.doNamed', { number: task.number, title: task.title }) } : {};
  if (member === null)
    return (
      <LinkButton
        to="/sign-in"
        search={{ returnTo: here }}
        look={task.level}
        size={size}
        className={className}
        {...named}
      >
        {label}
      </LinkButton>
    );
  return (
    <>
      <Button
        look={task.level}
        size={size}
        className={className}
        busy={claim.isPending || member === undefined}
        onClick={() => (membership ? claim.mutate({}) : setAsked(true))}
        {...named}
      >
        {label}
      </Button>
      {asked && <JoinFirst slug={community.slug} onClose={() => setAsked(false)} onJoined={() => claim.mutate({})} />}
    </>
  );
}

/** Joining on the way to something else. */
export function JoinFirst({ slug, onClose, onJoined }: { slug: string; onClose: () => void; onJoined?: () => void }) {
  const { data: community } = useQuery(communityQuery(slug));
  const { join } = useMembership(community ?? ({ slug, title: '' } as Community));
  if (!community) return null;
  return (
    <Suspense>
      <JoinDialog
        community={community}
        busy={join.isPending}
        onClose={onClose}
        onJoin={() => join.mutate(undefined, { onSuccess: () => onJoined?.(), onSettled: onClose })}
      />
    </Suspense>
  );
}

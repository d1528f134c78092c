import { community as words } from '@hallway/i18n/en/community';
import type { Community } from '@hallway/contracts';
import { lazy, Suspense, useState } from 'react';
import { Link, useRouterState, type LinkProps } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useMe } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { communityParts, openParts } from '../organise/parts.ts';
import { useRoles } from '../organise/use-roles.ts';
import { useMembership } from './use-membership.ts';

const ConfirmDialog = lazy(() => import('../../ui/confirm-dialog.tsx').then((m) => ({ default: m.ConfirmDialog })));
const JoinDialog = lazy(() => import('./join-dialog.tsx'));

export function CommunityHeader({ community }: { community: Community }) {
  const t = textOf({ community: words });
  const { member } = useMe();
  const { membership, join, leave } = useMembership(community);
  const [asked, setAsked] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const here = useRouterState({ select: (state) => state.location.href });
  const place = [community.city, community.country].filter(Boolean).join(', ');
  const [part] = openParts(communityParts, useRoles(community.slug));
  return (
    <PageHeader
      title={community.title}
      lead={community.tagline && <span dir="auto">{community.tagline}</span>}
      eyebrow={
        <span className="inline-flex flex-wrap items-center gap-x-3">
          {place && <span dir="auto">{place}</span>}
          <Link
            to={'/c/$community/people' as LinkProps['to']}
            params={{ community: community.slug } as never}
            className="link"
          >
            {t('members', { count: community.members })}
          </Link>
          {membership && (
            <span className="inline-flex items-center gap-1 font-semibold text-ok">
              <Check className="size-4" aria-hidden="true" />
              {t('member')}
            </span>
          )}
        </span>
      }
      actions={
        <>
          {membership && (
            <Button
              look="bare"
              busy={leave.isPending}
              onClick={() => (membership.roles.length > 0 ? setLeaving(true) : leave.mutate())}
            >
              {t('leave')}
            </Button>
          )}
          {part && (
            <LinkButton
              to={(part === 'panel' ? '/c/$community/panel' : '/c/$community/manage') as LinkProps['to']}
              params={{ community: community.slug } as never}
              look={membership ? 'primary' : 'quiet'}
            >
              {t(part === 'panel' ? 'panel' : 'manage')}
            </LinkButton>
          )}
          {!membership && member && (
            <Button busy={join.isPending} onClick={() => setAsked(true)}>
              {t('join')}
            </Button>
          )}
          {member === null && (
            <LinkButton to="/sign-in" search={{ returnTo: here }}>
              {t('join')}
            </LinkButton>
          )}
        </>
      }
    >
      {leaving && (
        <Suspense>
          <ConfirmDialog
            open
            danger
            title={t('leaveTitle', { community: community.title })}
            action={t('leave')}
            busy={leave.isPending}
            onClose={() => setLeaving(false)}
            onConfirm={() => leave.mutate(undefined, { onSettled: () => setLeaving(false) })}
          >
            <p>{t('leaveRoles')}</p>
          </ConfirmDialog>
        </Suspense>
      )}
      {asked && (
        <Suspense>
          <JoinDialog
            community={community}
            busy={join.isPending}
            onClose={() => setAsked(false)}
            onJoin={() => join.mutate(undefined, { onSettled: () => setAsked(false) })}
          />
        </Suspense>
      )}
    </PageHeader>
  );
}

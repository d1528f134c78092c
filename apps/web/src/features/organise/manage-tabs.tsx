import { organise } from '@hallway/i18n/en/organise';
import type { Community } from '@hallway/contracts';
import type { LinkProps } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { communityParts, openParts } from './parts.ts';
import { useRoles } from './use-roles.ts';

const pages = {
  overview: '/c/$community/manage',
  calls: '/c/$community/manage/calls',
  panel: '/c/$community/panel',
  series: '/c/$community/manage/series',
  figures: '/c/$community/manage/figures',
  checklists: '/c/$community/manage/checklists',
  members: '/c/$community/manage/members',
  announcements: '/c/$community/manage/announcements',
  invitations: '/c/$community/manage/invitations',
  reports: '/c/$community/manage/reports',
  import: '/c/$community/import',
  settings: '/c/$community/manage/settings',
} as const satisfies Record<keyof typeof communityParts, LinkProps['to']>;

/** The parts of a community that one may open; nothing where that is only the page one is on. */
export function ManageTabs({ community }: { community: Community }) {
  const t = textOf({ organise });
  const parts = openParts(communityParts, useRoles(community.slug));
  if (parts.length < 2) return null;
  const counts: Partial<Record<keyof typeof pages, number>> = {
    calls: community.openCalls,
    members: community.members,
  };
  return (
    <LinkTabs
      label={t('manage.tabs')}
      tabs={parts.map((part) => ({
        link: {
          to: pages[part],
          params: { community: community.slug },
          activeOptions: { exact: true, includeSearch: false },
        },
        label: t(`manage.${part}`),
        ...(counts[part] !== undefined && { count: counts[part] }),
      }))}
    />
  );
}

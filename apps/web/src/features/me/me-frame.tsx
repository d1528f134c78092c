import { mine } from '@hallway/i18n/en/mine';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { textOf } from '../../lib/text.ts';
import { LinkTabs } from '../../ui/link-tabs.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** Header and tabs of one's own things; each tab is a page with its own address. */
export function MeFrame({ children }: { children: ReactNode }) {
  const t = textOf({ mine });
  return (
    <div className="shell">
      <PageHeader title={t('title')}>
        <LinkTabs
          label={t('tabs')}
          tabs={[
            { link: { to: '/me', activeOptions: { exact: true, includeSearch: false } }, label: t('tab.meetups') },
            { link: { to: '/me/standing' as LinkProps['to'] }, label: t('tab.standing') },
            { link: { to: '/me/duties' as LinkProps['to'] }, label: t('tab.duties') },
            { link: { to: '/me/notifications' as LinkProps['to'] }, label: t('tab.notifications') },
            { link: { to: '/me/proposals' as LinkProps['to'] }, label: t('tab.proposals') },
            { link: { to: '/me/patches' as LinkProps['to'] }, label: t('tab.patches') },
            { link: { to: '/me/knowledge' as LinkProps['to'] }, label: t('tab.knowledge') },
          ]}
        />
      </PageHeader>
      {children}
    </div>
  );
}

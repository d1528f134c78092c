import { ui } from '@hallway/i18n/en/ui';
import { lazy, Suspense } from 'react';
import { useMe } from '../lib/me.ts';
import { textOf } from '../lib/text.ts';
import { Logo } from '../ui/logo.tsx';
import { AccountMenu } from './account-menu.tsx';
import { NavLink } from './nav-link.tsx';

const tab =
  'inline-flex min-h-11 items-center border-b-2 border-transparent px-1 font-semibold text-ink-soft hover:text-ink data-[status=active]:border-ink data-[status=active]:text-ink';

const Bell = lazy(() => import('../features/inbox/bell.tsx'));

export function Header() {
  const t = textOf({ ui });
  const { member } = useMe();
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="shell flex flex-wrap items-stretch gap-x-8 pt-2 sm:h-16 sm:flex-nowrap sm:pt-0">
        <NavLink to="/" exact className="-ml-1 flex self-center rounded-md p-1">
          <Logo />
        </NavLink>
        <nav aria-label={t('nav.label')} className="order-last -mb-px flex w-full gap-5 sm:order-none sm:w-auto">
          <NavLink to="/explore" className={tab}>
            {t('nav.explore')}
          </NavLink>
          <NavLink to="/communities" className={tab}>
            {t('nav.communities')}
          </NavLink>
          <NavLink to="/me" className={tab}>
            {t('nav.mine')}
          </NavLink>
        </nav>
        <div className="ml-auto flex items-center gap-1 self-center">
          <NavLink to="/search" className="tap grid place-items-center rounded-md text-ink-soft hover:text-ink">
            <svg
              viewBox="0 0 24 24"
              className="size-6"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinecap="round"
              aria-hidden="true"
            >
              <circle cx="11" cy="11" r="7" />
              <path d="m20 20-4-4" />
            </svg>
            <span className="sr-only">{t('nav.search')}</span>
          </NavLink>
          {member && (
            <Suspense>
              <Bell />
            </Suspense>
          )}
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}

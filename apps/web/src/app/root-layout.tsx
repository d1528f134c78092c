import { ui } from '@hallway/i18n/en/ui';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../lib/me.ts';
import { textOf } from '../lib/text.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { PendingBar } from './pending-bar.tsx';
import { RouteFocus } from './route-focus.tsx';
import { Toaster } from './toaster.tsx';

const RefusedNotice = lazy(() => import('../features/mailing/refused-notice.tsx'));

export function RootLayout() {
  const t = textOf({ ui });
  const { member } = useMe();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="absolute top-2 left-2 z-50 -translate-y-20 rounded-md bg-ink px-4 py-3 font-semibold text-on-ink focus:translate-y-0"
      >
        {t('nav.skip')}
      </a>
      <PendingBar />
      <Header />
      <OfflineNotice />
      {member?.emailRefused && (
        <Suspense>
          <RefusedNotice member={member} />
        </Suspense>
      )}
      <main id="main" tabIndex={-1} className="flex-1">
        <Outlet />
      </main>
      <Footer />
      <RouteFocus />
      <Toaster />
    </div>
  );
}

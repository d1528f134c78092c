import { ui } from '@hallway/i18n/en/ui';
import { useLocation } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { textOf } from '../lib/text.ts';

const subscribe = (listener: () => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

/** These pages are made for it: they keep what is done, and say themselves how things stand. */
const worksOffline = /^\/m\/[^/]+\/(door|ticket)$/;

export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const told = useLocation({ select: ({ pathname }) => worksOffline.test(pathname) });
  return (
    <div role="status">
      {!online && !told && <p className="bg-warn-tint px-4 py-2 text-center text-warn">{textOf({ ui })('offline')}</p>}
    </div>
  );
}

import { ui } from '@hallway/i18n/en/ui';
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

export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && <p className="bg-warn-tint px-4 py-2 text-center text-warn">{textOf({ ui })('offline')}</p>}
    </div>
  );
}

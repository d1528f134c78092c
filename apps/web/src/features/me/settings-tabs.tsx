import { mine } from '@hallway/i18n/en/mine';
import { textOf } from '../../lib/text.ts';
import { LinkTabs } from '../../ui/link-tabs.tsx';

export function SettingsTabs() {
  const t = textOf({ mine });
  return (
    <LinkTabs
      label={t('settings.title')}
      tabs={[
        { link: { to: '/me/settings' }, label: t('settings.tab') },
        { link: { to: '/me/tokens' }, label: t('settings.tabTokens') },
      ]}
    />
  );
}

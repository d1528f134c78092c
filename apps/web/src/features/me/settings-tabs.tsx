import { calendar } from '@hallway/i18n/en/calendar';
import { mine } from '@hallway/i18n/en/mine';
import { privacy } from '@hallway/i18n/en/privacy';
import type { LinkProps } from '@tanstack/react-router';
import { textOf } from '../../lib/text.ts';
import { LinkTabs } from '../../ui/link-tabs.tsx';

export function SettingsTabs() {
  const t = textOf({ mine });
  return (
    <LinkTabs
      label={t('settings.title')}
      tabs={[
        { link: { to: '/me/settings' }, label: t('settings.tab') },
        { link: { to: '/me/calendar' as LinkProps['to'] }, label: textOf({ calendar })('own.tab') },
        { link: { to: '/me/mails' }, label: t('settings.tabMails') },
        { link: { to: '/me/tokens' }, label: t('settings.tabTokens') },
        { link: { to: '/me/data' as LinkProps['to'] }, label: textOf({ privacy })('tab') },
      ]}
    />
  );
}

import { calendar } from '@hallway/i18n/en/calendar';
import { mine } from '@hallway/i18n/en/mine';
import { textOf } from '../../lib/text.ts';
import { Card } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SettingsTabs } from '../me/settings-tabs.tsx';
import { CalendarHowTo } from './calendar-how-to.tsx';
import { OwnFeed } from './own-feed.tsx';

export function OwnCalendarPage() {
  const t = textOf({ calendar });
  return (
    <div className="shell max-w-2xl">
      <PageHeader title={textOf({ mine })('settings.title')}>
        <SettingsTabs />
      </PageHeader>
      <Card title={t('own.title')}>
        <p className="mb-5 text-ink-soft">{t('own.lead')}</p>
        <OwnFeed />
      </Card>
      <p className="mt-6 text-ink-soft">{t('own.waiting')}</p>
      <div className="mt-6">
        <CalendarHowTo />
      </div>
    </div>
  );
}

import { mine } from '@hallway/i18n/en/mine';
import { privacy } from '@hallway/i18n/en/privacy';
import { Download } from 'lucide-react';
import { textOf } from '../../lib/text.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Card } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SettingsTabs } from '../me/settings-tabs.tsx';
import { DeleteAccount } from './delete-account.tsx';

/** What is kept about oneself: to take along, and to delete. */
export function MyDataPage() {
  const t = textOf({ privacy });
  return (
    <div className="shell max-w-2xl">
      <PageHeader title={textOf({ mine })('settings.title')}>
        <SettingsTabs />
      </PageHeader>
      <div className="space-y-8">
        <Card title={t('export.title')}>
          <p className="prose-width mb-4 text-ink-soft">{t('export.text')}</p>
          <a href="/api/v1/me/export" download className={buttonClass({ look: 'quiet' })}>
            <Download aria-hidden="true" className="size-5" />
            {t('export.action')}
          </a>
        </Card>
        <Card title={t('delete.title')}>
          <DeleteAccount />
        </Card>
      </div>
    </div>
  );
}

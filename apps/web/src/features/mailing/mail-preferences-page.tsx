import { mailing } from '@hallway/i18n/en/mailing';
import { mine } from '@hallway/i18n/en/mine';
import { organise } from '@hallway/i18n/en/organise';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SettingsTabs } from '../me/settings-tabs.tsx';
import { KindRow } from './kind-row.tsx';
import { mailPreferencesQuery } from './mail-queries.ts';

const groups = ['reminders', 'community', 'talks', 'hackathons', 'seats'] as const;

/** Every kind of mail under its heading, for all communities or, chosen above, for one of them. */
export function MailPreferencesPage() {
  const t = textOf({ mailing });
  const { kinds, communities } = useSuspenseQuery(mailPreferencesQuery()).data;
  const [community, setCommunity] = useState('');
  const name = textOf({ organise });
  return (
    <div className="shell max-w-2xl">
      <PageHeader title={textOf({ mine })('settings.title')}>
        <SettingsTabs />
      </PageHeader>
      <h2 className="text-2xl">{t('choose.title')}</h2>
      <p className="prose-width mt-1 mb-5 text-ink-soft">{t('choose.lead')}</p>
      {communities.length > 0 && (
        <div className="mb-8">
          <SelectField
            label={t('choose.where')}
            help={t('choose.whereHelp')}
            options={[
              { value: '', label: t('choose.everywhere') },
              ...communities.map(({ slug, title }) => ({ value: slug, label: title })),
            ]}
            value={community}
            onChange={({ target }) => setCommunity(target.value)}
          />
        </div>
      )}
      <div className="space-y-8">
        {groups.map((group) => {
          const inGroup = kinds.filter((each) => each.group === group);
          const always = inGroup.filter(({ transactional }) => transactional);
          return (
            inGroup.length > 0 && (
              <FormSection key={group} title={t(`group.${group}`)}>
                <ul className="divide-y divide-line">
                  {inGroup
                    .filter(({ transactional }) => !transactional)
                    .map((preference) => (
                      <li key={preference.kind}>
                        <KindRow preference={preference} community={community || null} communities={communities} />
                      </li>
                    ))}
                </ul>
                {always.length > 0 && (
                  <p className="prose-width text-ink-soft">
                    {t('choose.always', { kinds: always.map(({ kind }) => name(`mailKind.${kind}`)).join(' · ') })}{' '}
                    {t('choose.alwaysWhy')}
                  </p>
                )}
              </FormSection>
            )
          );
        })}
      </div>
      <p className="mt-8">
        <Link to="/me/settings" className="link">
          {t('choose.profile')}
        </Link>
      </p>
    </div>
  );
}

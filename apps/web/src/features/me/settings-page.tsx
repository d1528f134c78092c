import { common } from '@hallway/i18n/en/common';
import { mine } from '@hallway/i18n/en/mine';
import type { Me } from '@hallway/contracts';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type Request } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { meQuery } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ZoneField } from '../planning/zone-field.tsx';
import { EmailSection } from '../mailing/email-section.tsx';
import { SettingsTabs } from './settings-tabs.tsx';

type Settings = Required<Request<'PATCH /me'>['body']>;

export function SettingsPage() {
  const t = textOf({ mine });
  const { member } = useSuspenseQuery(meQuery()).data;
  return (
    <div className="shell max-w-2xl">
      <PageHeader title={t('settings.title')}>
        <SettingsTabs />
      </PageHeader>
      {member && <SettingsForm member={member} />}
      {member && <EmailSection email={member.email} />}
    </div>
  );
}

function SettingsForm({ member }: { member: Me }) {
  const t = textOf({ mine });
  const client = useQueryClient();
  const { name, timeZone, locale, directoryConsent, bio } = member;
  const form = useApiForm({
    schema: (async () => (await import('@hallway/contracts/accounts')).updateMe.body) as never,
    defaultValues: { name, timeZone, locale: locale === 'de' ? 'de' : 'en', directoryConsent, bio },
    submit: (body: Settings) => api('PATCH /me', { body }),
    onDone: (answer: Me) => {
      client.setQueryData(meQuery().queryKey, (before) => before && { ...before, member: answer });
      toast(t('settings.saved'));
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="space-y-6">
      <FormErrors {...form.summary} />
      <TextField label={t('settings.name')} help={t('settings.nameHelp')} autoComplete="name" {...form.field('name')} />
      <ZoneField
        label={t('settings.zone')}
        help={t('settings.zoneHelp')}
        value={form.watch('timeZone')}
        onChange={(zone) => form.setValue('timeZone', zone, { shouldDirty: true })}
        {...form.composed('timeZone')}
      />
      <SelectField
        label={t('settings.locale')}
        options={(['en', 'de'] as const).map((value) => ({ value, label: t(`locale.${value}`) }))}
        {...form.field('locale')}
      />
      <Checkbox
        label={t('settings.directory')}
        help={t('settings.directoryHelp')}
        {...form.field('directoryConsent')}
      />
      <MarkdownField
        label={t('settings.bio')}
        help={t('settings.bioHelp')}
        optional
        rows={4}
        text={form.watch('bio') ?? ''}
        {...form.field('bio')}
      />
      <p>
        <Link to="/people/$memberId" params={{ memberId: member.id }} className="link">
          {t('settings.profile')}
        </Link>
      </p>
      <Button type="submit" busy={form.busy}>
        {textOf({ common })('save')}
      </Button>
    </form>
  );
}

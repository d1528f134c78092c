import { invitations } from '@hallway/i18n/en/invitations';
import { states } from '@hallway/i18n/en/states';
import { type CommunityRole, communityRoles } from '@hallway/contracts/communities';
import { api, type Answer } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { addressesIn } from './addresses.ts';
import { MeetupChoice } from './meetup-choice.tsx';

interface Values {
  emails: string;
  role: CommunityRole | '';
  meetup: string;
}

export function InviteByMail({ community, onDone }: { community: string; onDone: () => unknown }) {
  const t = textOf({ invitations });
  const s = textOf({ states });
  const form = useApiForm<Values, Answer<'POST /communities/:community/invitations/mails'>>({
    schema: async () => {
      const [{ z }, { inviteByMail }] = await Promise.all([import('zod'), import('@hallway/contracts/invitations')]);
      return z.preprocess(
        (values: Values) => ({
          ...values,
          emails: addressesIn(values.emails),
          role: values.role || null,
          meetup: values.meetup || null,
        }),
        inviteByMail.body,
      ) as never;
    },
    defaultValues: { emails: '', role: '', meetup: '' },
    draft: `invitations:${community}`,
    submit: ({ emails, role, meetup }, idempotencyKey) =>
      api('POST /communities/:community/invitations/mails', {
        params: { community },
        body: { emails: addressesIn(emails), role: role || null, meetup: meetup || null },
        idempotencyKey,
      }),
    onDone: ({ items }) => {
      toast(t('sent', { count: items.length }));
      form.reset({ emails: '', role: '', meetup: '' });
      return onDone();
    },
  });
  return (
    <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-5">
      <FormErrors {...form.summary} />
      <TextArea label={t('emails')} help={t('emailsHelp')} rows={4} {...form.field('emails')} />
      <SelectField
        label={t('role')}
        placeholder={t('roleNone')}
        options={communityRoles.map((value) => ({ value, label: s(`role.${value}`) }))}
        {...form.field('role')}
      />
      <MeetupChoice community={community} {...form.field('meetup')} />
      <Button type="submit" busy={form.busy}>
        {t('send')}
      </Button>
    </form>
  );
}

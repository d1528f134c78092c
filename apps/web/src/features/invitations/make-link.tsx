import { invitations } from '@hallway/i18n/en/invitations';
import type { Invitation } from '@hallway/contracts';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { MeetupChoice } from './meetup-choice.tsx';

interface Values {
  maxUses: number;
  days: number;
  meetup: string;
}

export function MakeLink({ community, onDone }: { community: string; onDone: () => unknown }) {
  const t = textOf({ invitations });
  const [made, setMade] = useState<Invitation>();
  const form = useApiForm<Values, Invitation>({
    schema: async () => {
      const [{ z }, { openInvitationLink }] = await Promise.all([
        import('zod'),
        import('@hallway/contracts/invitations'),
      ]);
      return z.preprocess(
        (values: Values) => ({ ...values, meetup: values.meetup || null }),
        openInvitationLink.body,
      ) as never;
    },
    defaultValues: { maxUses: 30, days: 14, meetup: '' },
    submit: (values, idempotencyKey) =>
      api('POST /communities/:community/invitations/links', {
        params: { community },
        body: { ...values, meetup: values.meetup || null },
        idempotencyKey,
      }),
    onDone: (invitation) => {
      setMade(invitation);
      toast(t('made'));
      return onDone();
    },
  });
  return (
    <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-5">
      <FormErrors {...form.summary} />
      <NumberField
        label={t('maxUses')}
        min={1}
        max={500}
        value={form.watch('maxUses')}
        onChange={(value) => form.setValue('maxUses', value ?? 1)}
        {...form.composed('maxUses')}
      />
      <NumberField
        label={t('days')}
        min={1}
        max={30}
        value={form.watch('days')}
        onChange={(value) => form.setValue('days', value ?? 1)}
        {...form.composed('days')}
      />
      <MeetupChoice community={community} {...form.field('meetup')} />
      <Button type="submit" look="quiet" busy={form.busy}>
        {t('make')}
      </Button>
      {made?.url && <CopyField label={t('linkLabel')} value={made.url} />}
    </form>
  );
}

import { privacy } from '@hallway/i18n/en/privacy';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { meQuery } from '../../lib/me.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { deletionQuery } from './privacy-queries.ts';

/** Says what goes and what stays before it asks. */
export function DeleteAccount() {
  const t = textOf({ privacy });
  const { data: what } = useSuspenseQuery(deletionQuery());
  const { member } = useSuspenseQuery(meQuery()).data;
  return (
    <>
      <p className="prose-width mb-3">{t('delete.text')}</p>
      <ul className="mb-5 list-disc space-y-1 ps-5 text-ink-soft">
        <li>{t('delete.seats', { count: what.comingSeats })}</li>
        {what.comingTalks > 0 && <li>{t('delete.talks', { count: what.comingTalks })}</li>}
        <li>{t('delete.past', { count: what.pastMeetups })}</li>
        {what.patches > 0 && <li>{t('delete.patches', { count: what.patches })}</li>}
        <li>{t('delete.comments')}</li>
      </ul>
      {what.soleOrganiserOf.map(({ slug, title }) => (
        <p key={slug} className="mb-3">
          <span className="text-danger">{t('delete.handOver', { community: title })}</span>{' '}
          <Link to="/c/$community/manage/members" params={{ community: slug }} className="link font-semibold">
            {t('delete.members')}
          </Link>
        </p>
      ))}
      {member && what.soleOrganiserOf.length === 0 && <DeleteForm email={member.email} talks={what.pastTalks > 0} />}
    </>
  );
}

function DeleteForm({ email, talks }: { email: string; talks: boolean }) {
  const t = textOf({ privacy });
  const [asking, setAsking] = useState(false);
  const form = useApiForm({
    schema: (async () => (await import('@hallway/contracts/privacy')).deleteAccount.body) as never,
    defaultValues: { email: '', keepNameOnTalks: false },
    submit: (body: { email: string; keepNameOnTalks: boolean }) => api('POST /me/deletion', { body }),
    // a page of its own: nothing of the member may stay in memory
    onDone: () => location.assign('/'),
  });
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(true);
      }}
    >
      <FormErrors {...form.summary} />
      {talks && <Checkbox label={t('delete.keepName')} {...form.field('keepNameOnTalks')} />}
      <TextField
        label={t('delete.email')}
        help={t('delete.emailHelp', { email })}
        type="email"
        autoComplete="off"
        {...form.field('email')}
      />
      <Button type="submit" look="danger" busy={form.busy}>
        {t('delete.action')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('delete.ask')}
        action={t('delete.action')}
        danger
        busy={form.busy}
        onConfirm={() => {
          setAsking(false);
          void form.onSubmit();
        }}
      >
        {t('delete.askText')}
      </ConfirmDialog>
    </form>
  );
}

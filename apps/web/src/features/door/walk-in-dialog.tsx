import { common } from '@hallway/i18n/en/common';
import { door as words } from '@hallway/i18n/en/door';
import { type FormEvent, useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { GuestCount } from './guest-count.tsx';

interface NewWalkIn {
  name: string;
  email: string;
  guests: number;
}

/** Somebody without an RSVP: a name is enough. */
export default function WalkInDialog({ onClose, onAdd }: { onClose: () => void; onAdd: (walkIn: NewWalkIn) => void }) {
  const t = textOf({ door: words });
  const [guests, setGuests] = useState(0);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (field: string) => String(fields.get(field) ?? '').trim();
    if (text('name')) onAdd({ name: text('name'), email: text('email'), guests });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('walkIn.title')}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button type="submit" form="walk-in">
            {t('walkIn.act')}
          </Button>
        </>
      }
    >
      <form id="walk-in" onSubmit={add} className="grid gap-4">
        <p className="text-ink-soft">{t('walkIn.text')}</p>
        <TextField label={t('walkIn.name')} name="name" required maxLength={120} autoComplete="off" />
        <TextField
          label={t('walkIn.email')}
          help={t('walkIn.emailHelp')}
          name="email"
          type="email"
          maxLength={254}
          optional
          autoComplete="off"
        />
        <GuestCount value={guests} onChange={setGuests} />
      </form>
    </Dialog>
  );
}

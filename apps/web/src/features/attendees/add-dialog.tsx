import { attendees } from '@hallway/i18n/en/attendees';
import { common } from '@hallway/i18n/en/common';
import type { Meetup } from '@hallway/contracts';
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { membersQuery } from '../organise/organise-queries.ts';

/** Puts a member of the community on the list: by a part of the name, or by the whole address, which is shown to nobody. */
export default function AddDialog({ meetup, onClose }: { meetup: Meetup; onClose: () => void }) {
  const t = textOf({ attendees });
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const [guests, setGuests] = useState('0');
  const asked = useDeferredValue(text.trim());
  const byAddress = asked.includes('@');
  const list = useInfiniteQuery({
    ...membersQuery(meetup.community.slug, asked),
    enabled: asked.length > 0 && !byAddress,
    placeholderData: keepPreviousData,
  });
  const found = asked && !byAddress ? (list.data?.pages[0]?.items.slice(0, 6) ?? []) : [];
  const memberId = found.find(({ id }) => id === chosen)?.id ?? (found.length === 1 ? found[0]!.id : undefined);
  const add = useMutation({
    mutationFn: () =>
      api('POST /meetups/:meetup/rsvps', {
        params: { meetup: meetup.slug },
        body: { ...(byAddress ? { email: asked } : { memberId: memberId! }), guests: Number(guests) },
      }),
    onSuccess: async ({ member, status }) => {
      await invalidatePath(client, `/api/v1/meetups/${meetup.slug}`);
      toast(t(status === 'waitlisted' ? 'addedWaiting' : 'added', { name: member.name }));
      onClose();
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  const ready = byAddress ? /.@.+\../.test(asked) : memberId !== undefined;
  return (
    <Dialog open onClose={onClose} title={t('addTitle')}>
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) add.mutate();
        }}
      >
        <TextField
          label={t('addField')}
          help={t('addHelp')}
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {found.length > 0 && (
          <RadioGroup
            label={t('addWho')}
            options={found.map(({ id, name }) => ({ value: id, label: <span dir="auto">{name}</span> }))}
            value={memberId ?? ''}
            onChange={({ target }) => setChosen(target.value)}
          />
        )}
        {asked && !byAddress && list.isSuccess && found.length === 0 && <p role="status">{t('addNone')}</p>}
        <SelectField
          label={t('addGuests')}
          options={['0', '1', '2', '3'].map((count) => ({ value: count, label: count }))}
          value={guests}
          onChange={({ target }) => setGuests(target.value)}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button type="submit" disabled={!ready} busy={add.isPending}>
            {t('addDo')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { invitations } from '@hallway/i18n/en/invitations';
import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { apiQuery } from '../../lib/api-query.ts';
import { textOf } from '../../lib/text.ts';
import { SelectField } from '../../ui/select-field.tsx';

type Props = Omit<ComponentProps<typeof SelectField>, 'label' | 'help' | 'options' | 'placeholder'> & {
  community: string;
};

/** The coming meetups that one can be invited to, private ones too. */
export function MeetupChoice({ community, ...field }: Props) {
  const t = textOf({ invitations });
  const { data } = useQuery(
    apiQuery('GET /communities/:community/meetups', {
      params: { community },
      query: { state: 'published', limit: 100 },
    }),
  );
  const coming = data?.items.filter(({ startsAt }) => Date.parse(startsAt) > Date.now()) ?? [];
  return (
    <SelectField
      label={t('meetup')}
      help={t('meetupHelp')}
      placeholder={t('meetupNone')}
      options={coming.map(({ slug, title }) => ({ value: slug, label: title }))}
      {...field}
    />
  );
}

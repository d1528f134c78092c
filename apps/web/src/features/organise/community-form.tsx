import { organise } from '@hallway/i18n/en/organise';
import type { Community } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { useApiForm } from '../../lib/form.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ZoneField } from '../planning/zone-field.tsx';

export interface CommunityValues {
  title: string;
  tagline: string;
  description: string;
  codeOfConduct: string;
  city: string;
  country: string;
  timeZone: string;
  askMembersAgain?: boolean;
}

interface CommunityFormProps {
  community?: Community;
  submit: (values: CommunityValues, idempotencyKey: string) => Promise<Community>;
  onDone: (community: Community) => unknown;
  action: string;
  draft?: string;
}

/** Opening a community and changing it: the same questions. */
export function CommunityForm({ community, submit, onDone, action, draft }: CommunityFormProps) {
  const t = textOf({ organise });
  const { title = '', tagline = '', description = '', codeOfConduct = '', city = '', country = '' } = community ?? {};
  const form = useApiForm<CommunityValues, Community>({
    schema: () =>
      import('@hallway/contracts/communities').then(({ communityChanges, newCommunity }) =>
        community ? communityChanges : newCommunity,
      ) as never,
    defaultValues: {
      title,
      tagline,
      description,
      codeOfConduct,
      city,
      country,
      timeZone: community?.timeZone ?? viewerZone(),
    },
    submit,
    onDone,
    ...(draft && { draft }),
  });
  return (
    <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="max-w-[46rem] space-y-5">
      <FormErrors {...form.summary} />
      <TextField label={t('community.title')} help={t('community.titleHelp')} {...form.field('title')} />
      <TextField label={t('community.tagline')} help={t('community.taglineHelp')} optional {...form.field('tagline')} />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <TextField label={t('community.city')} optional {...form.field('city')} />
        <TextField label={t('community.country')} optional autoComplete="country-name" {...form.field('country')} />
      </div>
      <ZoneField
        label={t('community.zone')}
        help={t('community.zoneHelp')}
        value={form.watch('timeZone')}
        onChange={(zone) => form.setValue('timeZone', zone, { shouldDirty: true })}
        {...form.composed('timeZone')}
      />
      <MarkdownField
        label={t('community.description')}
        optional
        text={form.watch('description')}
        {...form.field('description')}
      />
      <MarkdownField
        label={t('community.conduct')}
        help={t('community.conductHelp')}
        optional
        text={form.watch('codeOfConduct')}
        {...form.field('codeOfConduct')}
      />
      {community && form.watch('codeOfConduct') !== codeOfConduct && (
        <Checkbox
          label={t('community.askAgain')}
          help={t('community.askAgainHelp')}
          {...form.field('askMembersAgain')}
        />
      )}
      <Button type="submit" busy={form.busy}>
        {action}
      </Button>
    </form>
  );
}

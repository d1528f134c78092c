import { organise } from '@hallway/i18n/en/organise';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { communityQuery } from '../communities/community-queries.ts';
import { CommunityForm } from './community-form.tsx';
import { ManageFrame } from './manage-frame.tsx';

export function CommunitySettingsPage({ community: slug }: { community: string }) {
  const t = textOf({ organise });
  const client = useQueryClient();
  const { data: community } = useSuspenseQuery(communityQuery(slug));
  return (
    <ManageFrame community={slug}>
      <CommunityForm
        community={community}
        action={t('meetup.save')}
        submit={(body) =>
          api('PATCH /communities/:community', { params: { community: slug }, body, ifMatch: `"${community.version}"` })
        }
        onDone={(saved) => {
          remember(client, communityQuery(slug), saved);
          toast(t('community.saved'));
        }}
      />
    </ManageFrame>
  );
}

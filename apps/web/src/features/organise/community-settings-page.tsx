import { organise } from '@hallway/i18n/en/organise';
import { useState } from 'react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { communityQuery } from '../communities/community-queries.ts';
import { RetentionForm } from '../privacy/retention-form.tsx';
import { CommunityForm } from './community-form.tsx';
import { ManageFrame } from './manage-frame.tsx';

export function CommunitySettingsPage({ community: slug }: { community: string }) {
  const t = textOf({ organise });
  const client = useQueryClient();
  const { data: community } = useSuspenseQuery(communityQuery(slug));
  // The community as the form began with it: a newer one that arrives meanwhile must not be overwritten unseen.
  const [base, setBase] = useState(community);
  return (
    <ManageFrame community={slug}>
      <CommunityForm
        community={base}
        draft={`community:${slug}:${base.version}`}
        action={t('meetup.save')}
        submit={(body) =>
          api('PATCH /communities/:community', { params: { community: slug }, body, ifMatch: `"${base.version}"` })
        }
        onDone={(saved) => {
          remember(client, communityQuery(slug), saved);
          setBase(saved);
          toast(t('community.saved'));
        }}
      />
      <div className="mt-10 max-w-[46rem]">
        <RetentionForm community={slug} />
      </div>
    </ManageFrame>
  );
}

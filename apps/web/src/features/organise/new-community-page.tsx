import { organise } from '@hallway/i18n/en/organise';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../lib/api.ts';
import { meQuery } from '../../lib/me.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { CommunityForm } from './community-form.tsx';

export function NewCommunityPage() {
  const t = textOf({ organise });
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <div className="shell pb-16">
      <PageHeader title={t('community.newTitle')} lead={t('community.newLead')} />
      <CommunityForm
        draft="community"
        action={t('community.open')}
        submit={(body, idempotencyKey) => api('POST /communities', { body, idempotencyKey })}
        onDone={async (community) => {
          await client.invalidateQueries(meQuery());
          void invalidatePath(client, '/api/v1/communities');
          toast(t('community.opened', { community: community.title }));
          await navigate({ to: '/c/$community/manage', params: { community: community.slug } });
        }}
      />
    </div>
  );
}

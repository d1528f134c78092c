import { proposals } from '@hallway/i18n/en/proposals';
import type { Call } from '@hallway/contracts';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { communityQuery } from '../communities/community-queries.ts';
import { callQuery } from './call-queries.ts';
import { CallForm } from './call-form.tsx';
import { callBody, type CallValues, valuesOfCall } from './call-values.ts';

/** Opening a call, and changing one. */
export function CallFormPage({ community, callId }: { community: string; callId?: string }) {
  const t = textOf({ proposals });
  const { title } = useSuspenseQuery(communityQuery(community)).data;
  return (
    <div className="shell pb-16">
      <PageHeader
        title={t(callId ? 'call.editTitle' : 'call.newTitle')}
        eyebrow={
          <Link to="/c/$community/manage/calls" params={{ community }} className="link" dir="auto">
            {title}
          </Link>
        }
        {...(!callId && { lead: t('call.newLead') })}
      />
      {callId ? <ChangeCall community={community} callId={callId} /> : <OpenCall community={community} />}
    </div>
  );
}

function useSaved(community: string, text: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (call: Call) => {
    remember(client, callQuery(call.id), call);
    void invalidatePath(client, `/api/v1/communities/${community}`);
    void invalidatePath(client, '/api/v1/calls');
    toast(text);
    return navigate({ to: '/c/$community/calls/$callId', params: { community, callId: call.id } });
  };
}

function OpenCall({ community }: { community: string }) {
  const t = textOf({ proposals });
  const { timeZone } = useSuspenseQuery(communityQuery(community)).data;
  const initial: CallValues = {
    title: '',
    description: '',
    series: '',
    formats: [
      { key: 'full', title: t('format.full'), minutes: 40 },
      { key: 'crisp', title: t('format.crisp'), minutes: 15 },
    ],
    opensAt: null,
    closesAt: null,
    decisionDays: 14,
  };
  return (
    <CallForm
      community={community}
      timeZone={timeZone}
      initial={initial}
      kind="new"
      draft={`call:${community}`}
      submit={(values, idempotencyKey) =>
        api('POST /communities/:community/calls', {
          params: { community },
          idempotencyKey,
          body: { ...callBody(values, timeZone), series: values.series },
        })
      }
      onDone={useSaved(community, t('call.opened'))}
      action={t('call.open')}
    />
  );
}

function ChangeCall({ community, callId }: { community: string; callId: string }) {
  const t = textOf({ proposals });
  const { timeZone } = useSuspenseQuery(communityQuery(community)).data;
  // The call as the form began with it: a newer one that arrives meanwhile must not be overwritten unseen.
  const [call] = useState(useSuspenseQuery(callQuery(callId)).data);
  return (
    <CallForm
      community={community}
      timeZone={timeZone}
      initial={valuesOfCall(call, timeZone)}
      kind="change"
      draft={`call:${callId}:${call.version}`}
      submit={(values) =>
        api('PATCH /calls/:callId', {
          params: { callId },
          body: callBody(values, timeZone),
          ifMatch: `"${call.version}"`,
        })
      }
      onDone={useSaved(community, t('call.saved'))}
      action={t('call.save')}
    />
  );
}

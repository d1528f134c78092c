import { organise } from '@hallway/i18n/en/organise';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { communityQuery } from '../communities/community-queries.ts';
import { MeetupForm } from './meetup-form.tsx';
import { meetupSchema } from './meetup-schema.ts';
import { bodyOf, emptyMeetup, type MeetupValues } from './meetup-values.ts';

export function NewMeetupPage({ community: slug, initial }: { community: string; initial?: Partial<MeetupValues> }) {
  const t = textOf({ organise });
  const { data: community } = useSuspenseQuery(communityQuery(slug));
  const client = useQueryClient();
  const navigate = useNavigate();
  const publish = useRef(false);
  const form = useApiForm<MeetupValues, { slug: string; published: boolean }>({
    schema: () => meetupSchema('new'),
    defaultValues: { ...emptyMeetup(community.timeZone, community.city), ...initial },
    draft: `meetup:${slug}`,
    submit: async (values, idempotencyKey) => {
      const body = { ...bodyOf(values), level: values.level as 'newbie' | 'advanced' };
      const planned = await api('POST /communities/:community/meetups', {
        params: { community: slug },
        body,
        idempotencyKey,
      });
      if (!publish.current) return { slug: planned.slug, published: false };
      // The draft is safe either way; what stops the publishing is said on its page.
      return api('POST /meetups/:meetup/publish', { params: { meetup: planned.slug } }).then(
        () => ({ slug: planned.slug, published: true }),
        (error: unknown) => {
          toast(problemText(error), { tone: 'failed' });
          return { slug: planned.slug, published: false };
        },
      );
    },
    onDone: ({ slug: meetup, published }) => {
      void invalidatePath(client, `/api/v1/communities/${slug}`);
      void invalidatePath(client, '/api/v1/meetups');
      toast(t(published ? 'meetup.published' : 'meetup.drafted'));
      return navigate({ to: published ? '/m/$meetup/agenda' : '/m/$meetup/edit', params: { meetup } });
    },
  });
  return (
    <div className="shell pb-16">
      <PageHeader
        title={t('meetup.newTitle')}
        eyebrow={
          <Link to="/c/$community/manage" params={{ community: slug }} className="link" dir="auto">
            {community.title}
          </Link>
        }
        lead={t('meetup.newLead')}
      />
      <MeetupForm
        form={form}
        community={community}
        actions={
          <>
            <Button type="submit" busy={form.busy} onClick={() => (publish.current = true)}>
              {t('meetup.savePublish')}
            </Button>
            <Button type="submit" look="quiet" busy={form.busy} onClick={() => (publish.current = false)}>
              {t('meetup.saveDraft')}
            </Button>
          </>
        }
      />
    </div>
  );
}

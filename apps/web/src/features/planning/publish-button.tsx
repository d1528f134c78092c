import { organise } from '@hallway/i18n/en/organise';
import type { Meetup } from '@hallway/contracts';
import { api } from '../../lib/api.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { useMeetupAct } from './use-meetup-act.ts';

export function PublishButton({ meetup }: { meetup: Meetup }) {
  const t = textOf({ organise });
  const publish = useMeetupAct(() => api('POST /meetups/:meetup/publish', { params: { meetup: meetup.slug } }), {
    done: t('meetup.published'),
  });
  return (
    <Button look={meetup.level} busy={publish.isPending} onClick={() => publish.mutate(undefined)}>
      {t('meetup.publish')}
    </Button>
  );
}

import { door as words } from '@hallway/i18n/en/door';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';

/** For who comes by an invitation of an organiser. */
export function JoinDoor({ meetup, secret, onJoined }: { meetup: string; secret: string; onJoined: () => void }) {
  const t = textOf({ door: words });
  const join = useMutation({
    mutationFn: () => api('POST /meetups/:meetup/door/join', { params: { meetup }, body: { secret } }),
    onSuccess: onJoined,
  });
  return (
    <div className="grid gap-4">
      <EmptyState
        title={t('join.title')}
        action={
          <Button busy={join.isPending} onClick={() => join.mutate()}>
            {t('join.act')}
          </Button>
        }
      >
        {t('join.text')}
      </EmptyState>
      {join.error && <ErrorState error={join.error} />}
    </div>
  );
}

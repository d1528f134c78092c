import { keepApart } from '@hallway/i18n/en/keep-apart';
import type { KeepApartWarning } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { dateFormat } from '../../lib/dates.ts';
import { problemText } from '../../lib/problem-text.ts';
import { formatLocale, textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { ReasonForm } from './reason-form.tsx';

const list = new Intl.ListFormat(formatLocale, { type: 'conjunction' });

/** One warning in words; with its reason it is quiet, without one it asks for it. */
export function WarningItem({ warning, named }: { warning: KeepApartWarning; named: boolean }) {
  const t = textOf({ keepApart });
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { kind, meetup, answer, key } = warning;
  const params = { meetup: meetup.slug, warning: key };
  const about = list.format(warning.about);
  const again = () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).endsWith('/warnings') });
  const withdraw = useMutation({
    mutationFn: () => api('DELETE /meetups/:meetup/warnings/:warning', { params }),
    onSuccess: again,
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
  const Icon = answer ? CircleCheck : TriangleAlert;
  return (
    <li className="flex gap-3 py-3">
      <Icon className={`mt-0.5 size-5 shrink-0 ${answer ? 'text-ok' : 'text-warn'}`} aria-hidden="true" />
      <div className="min-w-0 flex-1">
        {named && (
          <p className="mb-1 flex flex-wrap items-center gap-x-2 gap-y-1">
            <LevelBadge level={meetup.level} size="sm" />
            <Link to="/m/$meetup/edit" params={{ meetup: meetup.slug }} className="link font-semibold" dir="auto">
              {meetup.title}
            </Link>
          </p>
        )}
        <p>{kind === 'three-in-a-row' ? t(`${kind}.${meetup.level}`, { about }) : t(kind, { about })}</p>
        {answer ? (
          <p className="mt-1 text-ink-soft">
            <span dir="auto">{t('answered', { reason: answer.reason })}</span>{' '}
            <span className="whitespace-nowrap">
              {t('answeredBy', {
                name: answer.by?.name ?? t('gone'),
                date: dateFormat(meetup.timeZone, { dateStyle: 'medium' }).format(new Date(answer.at)),
              })}
            </span>
            <Button look="quiet" size="sm" className="ml-2" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t('withdraw')}
            </Button>
          </p>
        ) : asking ? (
          <ReasonForm
            onCancel={() => setAsking(false)}
            save={(reason) => api('PUT /meetups/:meetup/warnings/:warning', { params, body: { reason } })}
            onSaved={() => {
              setAsking(false);
              toast(t('saved'));
              return again();
            }}
          />
        ) : (
          <Button look="quiet" size="sm" className="mt-2" onClick={() => setAsking(true)}>
            {t('answer')}
          </Button>
        )}
      </div>
    </li>
  );
}

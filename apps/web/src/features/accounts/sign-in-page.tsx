import { signIn as words } from '@hallway/i18n/en/sign-in';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api } from '../../lib/api.ts';
import { apiQuery } from '../../lib/api-query.ts';
import { useMe } from '../../lib/me.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { buttonClass } from '../../ui/button-class.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { afterSignIn } from './after-sign-in.ts';
import { MailSignIn } from './mail-sign-in.tsx';
import type { SignInSearch } from './sign-in-search.ts';

export function SignInPage({ returnTo = '/', problem }: SignInSearch) {
  const t = textOf({ signIn: words });
  const router = useRouter();
  const client = useQueryClient();
  const { member } = useMe();
  const { oidc, demo } = useSuspenseQuery(apiQuery('GET /sign-in/options')).data;
  const goOn = (to: string) => router.navigate({ href: to, replace: true });
  const welcome = async (answer: { returnTo: string; name: string }) => {
    toast(t('welcome', { name: answer.name }));
    await goOn(answer.returnTo);
  };
  const beSomebody = useMutation({
    mutationFn: async (account: string) => {
      const answer = await api('POST /sign-in/demo', { body: { account, returnTo } });
      await afterSignIn(client);
      await welcome({ returnTo: answer.returnTo, name: answer.member.name });
    },
    onError: (error) => void toast(problemText(error), { tone: 'failed' }),
  });
  return (
    <div className="shell max-w-xl">
      <PageHeader title={t('title')} lead={t('lead')} />
      {problem && oidc && !member && (
        <div className="mb-6">
          <Notice tone="failed" title={t(`problem.${problem}`, { provider: oidc.name })}>
            {t('problem.instead')}
          </Notice>
        </div>
      )}
      {member ? (
        <Notice
          tone="done"
          actions={
            <Button size="sm" onClick={() => void goOn(returnTo)}>
              {t('goOn')}
            </Button>
          }
        >
          {t('already', { name: member.name })}
        </Notice>
      ) : (
        <MailSignIn returnTo={returnTo} onSignedIn={welcome} />
      )}
      {oidc && !member && (
        <p className="mt-6 border-t border-line pt-6">
          <a
            href={`${oidc.url}?returnTo=${encodeURIComponent(returnTo)}`}
            className={`${buttonClass({ look: 'quiet' })} w-full`}
          >
            {t('with', { provider: oidc.name })}
          </a>
        </p>
      )}
      {demo && (
        <section aria-labelledby="demo" className="mt-10 border-t border-line pt-6">
          <h2 id="demo" className="text-xl">
            {t('demo.title')}
          </h2>
          <p className="mt-1 mb-4 text-ink-soft">{t('demo.text')}</p>
          <ul className="grid gap-2">
            {demo.map(({ account, name, role }) => (
              <li key={account}>
                <button
                  type="button"
                  disabled={beSomebody.isPending}
                  onClick={() => beSomebody.mutate(account)}
                  className="flex w-full items-center gap-3 rounded-md border border-line bg-surface p-3 text-left hover:border-ink"
                >
                  <Avatar name={name} />
                  <span className="min-w-0">
                    <b className="block font-semibold" dir="auto">
                      {name}
                    </b>
                    <span className="block text-ink-soft">{role}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

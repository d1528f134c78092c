import type { Draft } from './blocks.ts';
import type { Pen } from './parts.ts';
import type { MailViews } from './views.ts';

export function signIn({ t, site }: Pen, { url, code, minutes }: MailViews['sign-in']): Draft {
  return {
    subject: t('mails.sign-in.subject', { code, site }),
    title: t('mails.sign-in.title', { site }),
    why: t('mails.why.account', { site }),
    blocks: [
      { type: 'text', text: t('mails.sign-in.lead') },
      { type: 'code', code },
      { type: 'action', label: t('mails.sign-in.button'), url },
      { type: 'small', text: t('mails.sign-in.expiry', { minutes }) },
    ],
  };
}

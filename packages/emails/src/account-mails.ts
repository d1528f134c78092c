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

/** To the new address: is it really yours? */
export function emailChange({ t, site }: Pen, { url, minutes }: MailViews['email-change']): Draft {
  return {
    subject: t('mails.email-change.subject', { site }),
    title: t('mails.email-change.title'),
    why: t('mails.why.email-change', { site }),
    blocks: [
      { type: 'text', text: t('mails.email-change.lead', { site }) },
      { type: 'action', label: t('mails.email-change.button'), url },
      { type: 'small', text: t('mails.email-change.expiry', { minutes }) },
    ],
  };
}

/** To the old address, in case it was somebody else. */
export function emailChanged({ t, site }: Pen, { email }: MailViews['email-changed']): Draft {
  return {
    subject: t('mails.email-changed.subject', { site }),
    title: t('mails.email-changed.title'),
    why: t('mails.why.email-changed', { site }),
    blocks: [
      { type: 'text', text: t('mails.email-changed.lead', { site, email }) },
      { type: 'small', text: t('mails.email-changed.notYou') },
    ],
  };
}

/** The last mail: the account is gone. */
export function accountDeleted({ t, site }: Pen): Draft {
  return {
    subject: t('mails.account-deleted.subject', { site }),
    title: t('mails.account-deleted.title'),
    why: t('mails.why.email-changed', { site }),
    blocks: [
      { type: 'text', text: t('mails.account-deleted.lead', { site }) },
      { type: 'small', text: t('mails.email-changed.notYou') },
    ],
  };
}

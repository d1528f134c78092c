import { formatMeetupTime } from '@hallway/time/format';
import type { Block, Draft } from './blocks.ts';
import type { Pen } from './parts.ts';
import { inline, paragraph } from './user-text.ts';
import type { MailViews, PatchView } from './views.ts';

function about(pen: Pen, { level, community }: { level: PatchView['level']; community: string }) {
  return {
    level,
    why: pen.t('mails.why.patch', { community: inline(community), site: pen.site }),
  };
}

function patchFacts({ t }: Pen, { project, task }: PatchView): Block {
  const rows = [{ label: t('mails.part.project'), value: inline(project) }];
  if (task) rows.push({ label: t('mails.part.task'), value: inline(task) });
  return { type: 'facts', rows };
}

export function patchSubmitted(pen: Pen, { patch, by }: MailViews['patch-submitted']): Draft {
  const { t } = pen;
  const { revision } = patch;
  const title = inline(patch.title);
  return {
    ...about(pen, patch),
    subject: t('mails.patch-submitted.subject', { project: inline(patch.project), revision, title }),
    title: t('mails.patch-submitted.title'),
    blocks: [
      { type: 'text', text: t('mails.patch-submitted.lead', { name: inline(by), revision, title }) },
      patchFacts(pen, patch),
      { type: 'action', label: t('mails.patch-submitted.button'), url: patch.url, level: patch.level },
    ],
  };
}

export function patchReviewed(pen: Pen, { patch, by, verdict, comment }: MailViews['patch-reviewed']): Draft {
  const { t } = pen;
  const title = inline(patch.title);
  const names = { project: inline(patch.project), title };
  return {
    ...about(pen, patch),
    subject: t(`mails.patch-reviewed.subject.${verdict}`, names),
    title: t(`mails.patch-reviewed.title.${verdict}`),
    blocks: [
      { type: 'text', text: t('mails.patch-reviewed.lead', { name: inline(by), title }) },
      ...(comment ? [{ type: 'quote', text: paragraph(comment) } satisfies Block] : []),
      patchFacts(pen, patch),
      { type: 'action', label: t('mails.patch-reviewed.button'), url: patch.url, level: patch.level },
    ],
  };
}

export function patchMerged(pen: Pen, { patch }: MailViews['patch-merged']): Draft {
  const { t } = pen;
  const names = { project: inline(patch.project), title: inline(patch.title) };
  return {
    ...about(pen, patch),
    subject: t('mails.patch-merged.subject', names),
    title: t('mails.patch-merged.title'),
    blocks: [
      { type: 'text', text: t('mails.patch-merged.lead', names) },
      patchFacts(pen, patch),
      { type: 'action', label: t('mails.patch-merged.button'), url: patch.url, level: patch.level },
    ],
  };
}

export function taskClaimExpiring(pen: Pen, { task, expiresAt, timeZone }: MailViews['task-claim-expiring']): Draft {
  const { t, locale } = pen;
  const title = inline(task.title);
  const zone = pen.viewerTimeZone ?? timeZone;
  const when = formatMeetupTime({ startsAt: expiresAt, endsAt: expiresAt, timeZone: zone, locale });
  const until = `${when.date}, ${when.time.split('–')[0]} ${when.zone}`;
  return {
    ...about(pen, task),
    subject: t('mails.task-claim-expiring.subject', { title }),
    title: t('mails.task-claim-expiring.title'),
    blocks: [
      { type: 'text', text: t('mails.task-claim-expiring.lead', { title, until }) },
      { type: 'facts', rows: [{ label: t('mails.part.project'), value: inline(task.project) }] },
      { type: 'action', label: t('mails.task-claim-expiring.button'), url: task.url, level: task.level },
    ],
  };
}

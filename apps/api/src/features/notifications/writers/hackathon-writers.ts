import type { PatchView } from '@hallway/emails';
import type { NotificationPayloads } from '../payloads.ts';
import type { Site, Writer } from './writer.ts';

const patchView = (facts: NotificationPayloads['patch-merged'], site: Site): PatchView => ({
  title: facts.title,
  level: facts.level,
  project: facts.project,
  task: facts.task ?? null,
  community: facts.community.title,
  revision: facts.version,
  url: site.url(`/p/${facts.patchId}`),
});

export const patchSubmitted: Writer<'patch-submitted'> = ({ payload }, site) => ({
  view: { patch: patchView(payload, site), by: payload.author },
});

export const patchReviewed: Writer<'patch-reviewed'> = ({ payload }, site) => ({
  view: {
    patch: patchView(payload, site),
    by: payload.reviewer,
    verdict: payload.verdict,
    ...(payload.comment && { comment: payload.comment }),
  },
});

export const patchMerged: Writer<'patch-merged'> = ({ payload }, site) => ({
  view: { patch: patchView(payload, site) },
});

export const taskClaimExpiring: Writer<'task-claim-expiring'> = ({ payload }, site) => ({
  view: {
    task: {
      title: payload.title,
      level: payload.level,
      project: payload.project,
      community: payload.community.title,
      url: site.url(`/tasks/${payload.taskId}`),
    },
    expiresAt: payload.expiresAt,
    timeZone: payload.timeZone,
  },
});

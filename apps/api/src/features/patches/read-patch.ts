import { parsePatchMail, toMbox, type MailPatch, type PatchSeries } from '@hallway/formats/patch-mail';
import { createHash } from 'node:crypto';
import { problems } from '../../platform/http/problems.ts';

export interface ReadPatch {
  title: string;
  coverLetter: string;
  commits: MailPatch[];
  warnings: string[];
  /** Of the content without its line ends' style and outer blanks, so that the same patch pasted twice is recognised. */
  hash: string;
  /** As it came: blanks at its end and line ends may belong to the diff. */
  raw: string;
}

/**
 * Reads what somebody pasted or uploaded. Of several versions in one file the newest counts.
 * @throws ProblemError `patch.unreadable` with the reason when it holds no patch.
 */
export async function readPatch(content: string): Promise<ReadPatch> {
  // PostgreSQL stores no NUL; a patch that has one is binary damage.
  const raw = content.replaceAll('\u0000', '\uFFFD');
  const result = await parsePatchMail(raw);
  if (!result.ok) {
    const reason = result.detail ?? result.code;
    throw problems.raise('patch.unreadable', {
      detail: result.reason,
      params: { reason, ...(result.line !== undefined && { line: result.line }) },
    });
  }
  const series = newest(result.series);
  if (!series) throw problems.raise('patch.unreadable', { params: { reason: 'no-diff' } });
  const others = result.series.length - 1;
  return {
    title: titleOf(series),
    coverLetter: series.coverLetter?.text ?? '',
    commits: series.patches,
    warnings: [...new Set(result.warnings.map(({ code }) => code)), ...(others > 0 ? ['other-series-ignored'] : [])],
    hash: createHash('sha256').update(raw.replaceAll('\r\n', '\n').trim()).digest('hex'),
    raw,
  };
}

/** What `git am` takes of a stored revision: the mails of the series that counts, in its order, each as it came. */
export async function mboxOf(raw: string): Promise<string> {
  const result = await parsePatchMail(raw);
  const series = result.ok ? newest(result.series) : undefined;
  return series ? toMbox(series.patches).toString('utf8') : raw;
}

const newest = (all: readonly PatchSeries[]): PatchSeries | undefined =>
  all
    .filter(({ patches }) => patches.length > 0)
    .sort((a, b) => b.version - a.version || b.patches.length - a.patches.length)[0];

const titleOf = ({ coverLetter, patches, subject }: PatchSeries): string =>
  (coverLetter?.subject || subject || patches[0]?.subject || '').slice(0, 300) || '(no subject)';

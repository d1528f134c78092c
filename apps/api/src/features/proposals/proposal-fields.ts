import type { newProposal } from '@hallway/contracts';
import type { z } from 'zod';
import { problems } from '../../platform/http/problems.ts';
import type { ProposalEntity } from './proposal.entity.ts';

type Body = Partial<z.output<typeof newProposal>>;
type Format = { key: string; minutes: number };

const copied = [
  'title',
  'level',
  'assumptions',
  'outcomes',
  'abstract',
  'outline',
  'earlierTalks',
  'bio',
  'firstTalk',
  'relation',
  'codeLicence',
  'openSource',
] as const satisfies readonly (keyof Body & keyof ProposalEntity)[];

/** The columns a body changes. The length of the talk follows from the format, which has to be one of the call's. */
export function columnsOf(body: Body, formats: readonly Format[]): Partial<ProposalEntity> {
  const columns = Object.fromEntries(
    copied.filter((key) => body[key] !== undefined).map((key) => [key, body[key]]),
  ) as Partial<ProposalEntity>;
  if (body.format === undefined) return columns;
  const format = formats.find(({ key }) => key === body.format);
  if (!format)
    throw problems.raise('request.invalid', {
      issues: [{ path: 'body.format', code: 'unknown-format', message: 'unknown-format' }],
    });
  return { ...columns, format: format.key, durationMinutes: format.minutes };
}

/** An advanced talk states what it assumes; a draft may still owe it. */
export function requireAssumptions({ level, assumptions }: Pick<ProposalEntity, 'level' | 'assumptions'>): void {
  if (level === 'advanced' && assumptions.length === 0) throw problems.raise('level.assumptions-missing');
}

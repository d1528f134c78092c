import type { Level, Proposal } from '@hallway/contracts';
import { toWrite, written } from '../planning/sentences.ts';

export interface ProposalValues {
  level: Level | '';
  title: string;
  format: string;
  abstract: string;
  assumptions: string[];
  outcomes: string[];
  outline: string;
  earlierTalks: string;
  relation: Proposal['relation'] | '';
  bio: string;
  firstTalk: boolean;
  openSource: boolean;
  codeLicence: string;
}

export const emptyProposal = (format: string): ProposalValues => ({
  level: '',
  title: '',
  format,
  abstract: '',
  assumptions: [''],
  outcomes: [''],
  outline: '',
  earlierTalks: '',
  relation: '',
  bio: '',
  firstTalk: false,
  openSource: true,
  codeLicence: '',
});

export const valuesOfProposal = (proposal: Proposal): ProposalValues => ({
  level: proposal.level,
  title: proposal.title,
  format: proposal.format,
  abstract: proposal.abstract,
  assumptions: toWrite(proposal.assumptions),
  outcomes: toWrite(proposal.outcomes),
  outline: proposal.outline,
  earlierTalks: proposal.earlierTalks,
  relation: proposal.relation,
  bio: proposal.bio,
  firstTalk: proposal.firstTalk,
  openSource: proposal.openSource,
  codeLicence: proposal.codeLicence,
});

/** What is sent; a level or relation not chosen yet is left out, so that the schema asks for it. */
export const proposalBody = (values: ProposalValues) => ({
  ...values,
  level: (values.level || undefined) as Level,
  relation: (values.relation || undefined) as Proposal['relation'],
  assumptions: written(values.assumptions),
  outcomes: written(values.outcomes),
});

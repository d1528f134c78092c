import type { Community, CommunityCard, communityMember, communityMembership } from '@hallway/contracts';
import type { z } from 'zod';
import type { CommunityEntity } from './community.entity.ts';
import type { CommunityMemberEntity } from './community-member.entity.ts';
import type { CommunityMemberRow } from './memberships.repository.ts';

export interface CommunityCardRow {
  id: string;
  slug: string;
  title: string;
  tagline: string;
  city: string;
  country: string;
  accent: string | null;
  members: number;
  upcomingNewbie: number;
  upcomingAdvanced: number;
}

export interface CommunityRow extends CommunityCardRow {
  description: string;
  codeOfConduct: string;
  codeOfConductVersion: number;
  timeZone: string;
  version: number;
  createdAt: Date;
  pastNewbie: number;
  pastAdvanced: number;
  openCalls: number;
}

export const toCommunityCard = (row: CommunityCardRow): CommunityCard => ({
  slug: row.slug,
  title: row.title,
  tagline: row.tagline,
  city: row.city,
  country: row.country,
  accent: row.accent,
  members: row.members,
  upcoming: { newbie: row.upcomingNewbie, advanced: row.upcomingAdvanced },
});

export const toCommunity = (row: CommunityRow): Community => ({
  ...toCommunityCard(row),
  id: row.id,
  description: row.description,
  codeOfConduct: row.codeOfConduct,
  codeOfConductVersion: row.codeOfConductVersion,
  timeZone: row.timeZone,
  past: { newbie: row.pastNewbie, advanced: row.pastAdvanced },
  openCalls: row.openCalls,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
});

export const toMembership = (
  membership: CommunityMemberEntity | null,
  { codeOfConductVersion }: Pick<CommunityEntity, 'codeOfConductVersion'>,
): z.output<typeof communityMembership> => ({
  member: membership !== null,
  roles: membership?.roles ?? [],
  joinedAt: membership?.joinedAt.toISOString() ?? null,
  codeOfConduct: membership && {
    version: membership.codeOfConductVersion,
    acceptedAt: membership.codeOfConductAcceptedAt.toISOString(),
    current: membership.codeOfConductVersion >= codeOfConductVersion,
  },
});

export const toCommunityMember = ({
  id,
  name,
  image,
  roles,
  joinedAt,
}: CommunityMemberRow): z.output<typeof communityMember> => ({
  id,
  name,
  image,
  roles,
  joinedAt: joinedAt.toISOString(),
});

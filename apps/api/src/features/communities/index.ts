export { CommunitiesModule } from './communities.module.ts';
export { has, type Roles } from './communities.policy.ts';
export { type CommunityRef, CommunitiesService } from './communities.service.ts';
export { CommunityEntity } from './community.entity.ts';
export { CommunityMemberEntity } from './community-member.entity.ts';
export { Memberships } from './memberships.service.ts';

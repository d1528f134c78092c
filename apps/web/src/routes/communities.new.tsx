import { createFileRoute } from '@tanstack/react-router';
import { NewCommunityPage } from '../features/organise/new-community-page.tsx';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/communities/new')({ beforeLoad: requireMember, component: NewCommunityPage });

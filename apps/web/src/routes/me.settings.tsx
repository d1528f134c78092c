import { createFileRoute } from '@tanstack/react-router';
import { SettingsPage } from '../features/me/settings-page.tsx';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/me/settings')({ beforeLoad: requireMember, component: SettingsPage });

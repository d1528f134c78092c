import type { Answer } from '../../lib/api.ts';
import { apiQuery } from '../../lib/api-query.ts';

export type MailPreferences = Answer<'GET /me/mails'>;
export type KindPreference = MailPreferences['kinds'][number];
export type Choice = KindPreference['choice'];

export const mailPreferencesQuery = () => apiQuery('GET /me/mails');
export const subscriptionQuery = (token: string) => apiQuery('GET /unsubscribe/:token', { params: { token } });

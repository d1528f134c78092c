import type { AccessTokenView } from '@hallway/contracts';
import type { AccessTokenEntity } from './access-token.entity.ts';

export const toAccessTokenView = ({
  id,
  name,
  start,
  scopes,
  createdAt,
  expiresAt,
  lastUsedAt,
}: AccessTokenEntity): AccessTokenView => ({
  id,
  name,
  start,
  scopes,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

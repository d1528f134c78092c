import type { TokenScope } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { AccessTokenEntity } from './access-token.entity.ts';
import { callerColumns, type CallerRow } from './caller.sql.ts';

export interface TokenCallerRow extends CallerRow {
  tokenId: string;
  scopes: TokenScope[];
}

@Injectable()
export class AccessTokensRepository {
  constructor(private readonly database: Database) {}

  /** Who a live token belongs to; `stale` when its last use was noted more than an hour ago. */
  async memberOf(hash: Buffer, now: Date): Promise<TokenCallerRow | undefined> {
    const [row] = await this.database.prepared<TokenCallerRow>(
      {
        name: 'accounts.token',
        text: `SELECT ${callerColumns}, t.id AS "tokenId", t.scopes,
                      (t.last_used_at IS NULL OR t.last_used_at < $2::timestamptz - interval '1 hour') AS stale
               FROM access_tokens t JOIN members m ON m.id = t.member_id
               WHERE t.hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2`,
      },
      [hash, now],
    );
    return row;
  }

  async noteUse(id: string, now: Date): Promise<void> {
    await this.database.manager.update(AccessTokenEntity, { id }, { lastUsedAt: now });
  }

  live(memberId: string, now: Date, tx: EntityManager = this.database.manager): Promise<AccessTokenEntity[]> {
    return tx.find(AccessTokenEntity, {
      where: { memberId, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  async add(tx: EntityManager, token: AccessTokenEntity): Promise<void> {
    await tx.insert(AccessTokenEntity, token);
  }

  /** Whether there was a live token of that member to revoke. */
  async revoke({ id, memberId, now }: { id: string; memberId: string; now: Date }): Promise<boolean> {
    const { affected } = await this.database.manager.update(
      AccessTokenEntity,
      { id, memberId, revokedAt: IsNull() },
      { revokedAt: now },
    );
    return affected === 1;
  }
}

import type { TokenScope } from '@hallway/contracts';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('access_tokens')
@Unique('access_tokens_hash_key', ['hash'])
@Check('access_tokens_scopes', `scopes <@ ARRAY['read', 'write', 'organise'] AND cardinality(scopes) > 0`)
@Index('access_tokens_member', { synchronize: false })
export class AccessTokenEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  memberId: string;

  @Column('text')
  name: string;

  @Column('text')
  start: string;

  @Column('bytea')
  hash: Buffer;

  @Column('text', { array: true })
  scopes: TokenScope[];

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditEntryEntity } from './audit-entry.entity.ts';

export interface AuditEntry {
  actorId: string | null;
  communityId: string | null;
  act: `${string}.${string}`;
  objectType: string;
  objectId: string;
  details?: object;
}

/** The log of organiser acts. It is written in the transaction of the act, so that neither exists without the other. */
@Injectable()
export class Audit {
  async record(tx: EntityManager, { details = {}, ...entry }: AuditEntry): Promise<void> {
    await tx.insert(AuditEntryEntity, { ...entry, details });
  }
}

import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { InboundMailEntity } from './inbound-mail.entity.ts';

@Injectable()
export class InboundMailsRepository {
  constructor(private readonly database: Database) {}

  async record(mail: Omit<InboundMailEntity, 'id'>): Promise<void> {
    await this.database.manager.insert(InboundMailEntity, { ...mail, id: newId() });
  }

  async forgetBefore(moment: Date): Promise<void> {
    await this.database.manager.delete(InboundMailEntity, { receivedAt: LessThan(moment) });
  }
}

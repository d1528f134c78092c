import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import { TicketSeal } from './ticket-seal.ts';

/** The seal of this installation. */
@Injectable()
export class Tickets extends TicketSeal {
  constructor(config: Config) {
    super(config.secret);
  }
}

import { Module } from '@nestjs/common';
import { Tickets } from './tickets.ts';

@Module({ providers: [Tickets], exports: [Tickets] })
export class TicketsModule {}

import { Module } from '@nestjs/common';
import { RemindersConsumer } from './reminders.consumer.ts';
import { RemindersRepository } from './reminders.repository.ts';

@Module({ providers: [RemindersConsumer, RemindersRepository] })
export class RemindersModule {}

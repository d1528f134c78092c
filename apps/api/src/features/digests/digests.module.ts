import { Module } from '@nestjs/common';
import { DigestsConsumer } from './digests.consumer.ts';
import { DigestsRepository } from './digests.repository.ts';

@Module({ providers: [DigestsConsumer, DigestsRepository] })
export class DigestsModule {}

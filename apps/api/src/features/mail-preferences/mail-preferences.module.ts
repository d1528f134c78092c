import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.ts';
import { MailPreferencesController } from './mail-preferences.controller.ts';
import { MailPreferencesRepository } from './mail-preferences.repository.ts';
import { MailPreferences } from './mail-preferences.service.ts';
import { OneClickController } from './one-click.controller.ts';
import { Subscriptions } from './subscriptions.service.ts';

@Module({
  imports: [CommunitiesModule],
  controllers: [MailPreferencesController, OneClickController],
  providers: [MailPreferencesRepository, MailPreferences, Subscriptions],
})
export class MailPreferencesModule {}

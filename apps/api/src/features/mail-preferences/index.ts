export { MailPreferencesModule } from './mail-preferences.module.ts';

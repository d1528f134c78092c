export { MailLogModule } from './mail-log.module.ts';

import { Global, Module } from '@nestjs/common';
import { CallerResolver } from '../../platform/auth/caller.ts';
import { AuditModule } from '../audit/index.ts';
import { AccessTokensController } from './access-tokens.controller.ts';
import { AccessTokensRepository } from './access-tokens.repository.ts';
import { AccessTokensService } from './access-tokens.service.ts';
import { AccountsConsumer } from './accounts.consumer.ts';
import { AdminCommand } from './admin.command.ts';
import { AuthProvider } from './auth.provider.ts';
import { EmailChangeRepository } from './email-change.repository.ts';
import { EmailChange } from './email-change.service.ts';
import { MeController } from './me.controller.ts';
import { MembersRepository } from './members.repository.ts';
import { MembersService } from './members.service.ts';
import { OidcController } from './oidc.controller.ts';
import { OidcService } from './oidc.service.ts';
import { OneTimeSecretsRepository } from './one-time-secrets.repository.ts';
import { SessionCallerResolver } from './session-caller-resolver.ts';
import { SessionCookies } from './session-cookies.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { SignInController } from './sign-in.controller.ts';
import { SignInLimits } from './sign-in-limits.ts';
import { SignInMail } from './sign-in-mail.ts';
import { SignInService } from './sign-in.service.ts';

/** Global, because the access guard of every route asks the resolver who is calling. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [MeController, AccessTokensController, SignInController, OidcController],
  providers: [
    { provide: CallerResolver, useClass: SessionCallerResolver },
    AuthProvider,
    MembersService,
    MembersRepository,
    EmailChange,
    EmailChangeRepository,
    AccessTokensService,
    AccessTokensRepository,
    SignInService,
    SignInLimits,
    SignInMail,
    OidcService,
    OneTimeSecretsRepository,
    SessionCookies,
    SessionsRepository,
    AccountsConsumer,
    AdminCommand,
  ],
  exports: [CallerResolver, MembersService, MembersRepository, SignInService, SessionCookies],
})
export class AccountsModule {}

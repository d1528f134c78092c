export { AccessTokenEntity } from './access-token.entity.ts';
export { AccountsModule } from './accounts.module.ts';
export { demoAccounts } from './demo-accounts.ts';
export { MemberEntity } from './member.entity.ts';
export { MembersRepository } from './members.repository.ts';
export { MembersService } from './members.service.ts';
export { SessionCookies } from './session-cookies.ts';
export { SignInService } from './sign-in.service.ts';

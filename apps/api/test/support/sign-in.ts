import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SessionCookies, SignInService } from '../../src/features/accounts/index.ts';

/** Headers of a browser in which this member is signed in. */
export async function signedInHeaders(
  app: NestFastifyApplication,
  member: { id: string },
  url: string,
): Promise<Record<string, string>> {
  const token = await app.get(SignInService).sessionFor(member.id);
  return { origin: url, cookie: app.get(SessionCookies).issue(token).split(';')[0]! };
}

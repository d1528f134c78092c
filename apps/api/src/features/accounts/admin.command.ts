import { emailAddress } from '@hallway/contracts';
import { Command, type CommandRunner, UsageError } from '../../platform/cli/command.ts';
import { MembersService } from './members.service.ts';

/** The only way to become a site admin: whoever runs the server says so. */
@Command({ name: 'admin', usage: 'admin EMAIL', summary: 'Make the member with that address a site admin' })
export class AdminCommand implements CommandRunner {
  constructor(private readonly members: MembersService) {}

  async run(args: string[]): Promise<void> {
    const email = emailAddress.safeParse(args[0]);
    if (args.length !== 1 || !email.success) throw new UsageError('Give one e-mail address: npm run admin -- EMAIL');
    const { created, wasAdmin } = await this.members.makeSiteAdmin(email.data);
    if (wasAdmin) return console.log(`${email.data} is a site admin already.`);
    console.log(
      `${email.data} is a site admin now${created ? '; the account is new, sign in with that address' : ''}.`,
    );
  }
}

import type { EndpointInput, EndpointOutput, listRsvpLog } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Database } from '../../platform/database/database.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import type { Download } from '../../platform/http/download.ts';
import { Audit } from '../audit/index.ts';
import { MeetupsService } from '../meetups/index.ts';
import { answersCsv } from './answers-csv.ts';
import { OrganiserActsRepository } from './organiser-acts.repository.ts';
import { QuestionsRepository } from './questions.repository.ts';
import { RsvpListRepository } from './rsvp-list.repository.ts';

/** What can be looked up or taken away: the log of organisers' acts, and the answers as a file. */
@Injectable()
export class RsvpRecordsService {
  constructor(
    private readonly meetups: MeetupsService,
    private readonly list: RsvpListRepository,
    private readonly questions: QuestionsRepository,
    private readonly acts: OrganiserActsRepository,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  async log(
    slug: string,
    { cursor, limit }: EndpointInput<typeof listRsvpLog>['query'],
    caller: MemberCaller,
  ): Promise<EndpointOutput<typeof listRsvpLog>> {
    const { id } = await this.meetups.withRole(slug, caller, 'organiser');
    const [after] = cursorKeys(cursor, ['bigint']);
    const rows = await this.acts.log(id, after, limit + 1);
    return page({ rows, limit, keys: (row) => [row.id], view: (row) => row });
  }

  /** Taking people's answers away as a file is an act too: it is in the log. */
  async csv(slug: string, caller: MemberCaller): Promise<Download> {
    const meetup = await this.meetups.withRole(slug, caller, 'organiser');
    const [rows, questions] = await Promise.all([
      this.list.page(meetup.id, { after: [null, null, null], limit: null }),
      this.questions.kept(meetup.id),
    ]);
    await this.database.transaction((tx) =>
      this.audit.record(tx, {
        actorId: caller.member.id,
        communityId: meetup.communityId,
        act: 'rsvp.exported',
        objectType: 'meetup',
        objectId: meetup.id,
        details: { rows: rows.length },
      }),
    );
    return { filename: `${meetup.slug}-answers.csv`, content: answersCsv(rows, questions) };
  }
}

import type {
  addChecklistItem,
  changeChecklistItem,
  Checklist,
  ChecklistItem,
  copyChecklistTemplate,
  EndpointInput,
  EndpointOutput,
  judgeChecklistItem,
  listOverdueItems,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { defined } from '../../platform/http/changes.ts';
import { cursorKeys, page } from '../../platform/http/cursor.ts';
import type { HandlerInput } from '../../platform/http/implements.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import { type MeetupRef, MeetupsService } from '../meetups/index.ts';
import { ChecklistCarry } from './carry.service.ts';
import type { ChecklistItemEntity } from './checklist-item.entity.ts';
import { toChecklistItem } from './checklist-item.view.ts';
import { ChecklistItemsRepository } from './checklist-items.repository.ts';
import { dueColumns } from './due.ts';
import { itemKey } from './merge-items.ts';
import { moved } from './reorder.ts';
import { TemplatesRepository } from './templates.repository.ts';

const mostItems = 200;

interface Who {
  caller: MemberCaller;
  role: 'organiser' | 'volunteer';
  /** What is said goes to the next meetup as well. */
  handsOn?: boolean;
}

/** The checklist of one meetup: organisers make it, volunteers work it. */
@Injectable()
export class ChecklistsService {
  constructor(
    private readonly items: ChecklistItemsRepository,
    private readonly templates: TemplatesRepository,
    private readonly carry: ChecklistCarry,
    private readonly meetups: MeetupsService,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(slug: string, caller: MemberCaller): Promise<Checklist> {
    return this.#view(await this.meetups.withRole(slug, caller, 'volunteer'));
  }

  add({ params, body }: EndpointInput<typeof addChecklistItem>, caller: MemberCaller): Promise<ChecklistItem> {
    return this.database.transaction(async (tx) => {
      const meetup = await this.meetups.withRole(params.meetup, caller, 'organiser', tx);
      await this.#room(tx, meetup.id, 1);
      await this.#inTeam(tx, meetup.communityId, body.assigneeId);
      const { due, ...fields } = body;
      const item = { ...fields, ...dueColumns(due), origin: 'own' as const, carriedFrom: null };
      const [id] = await this.items.append(tx, meetup.id, [item], this.clock.now());
      return toChecklistItem(await this.items.view(id!, tx));
    });
  }

  copy(
    { params, body }: EndpointInput<typeof copyChecklistTemplate>,
    caller: MemberCaller,
  ): Promise<EndpointOutput<typeof copyChecklistTemplate>> {
    return this.database.transaction(async (tx) => {
      const meetup = await this.meetups.withRole(params.meetup, caller, 'organiser', tx);
      const template = await this.templates.locked(tx, body.templateId);
      if (template?.communityId !== meetup.communityId) throw problems.raise('not-found');
      await this.items.turn(tx, meetup.id);
      const there = new Set((await this.items.ofMeetup(meetup.id, tx)).map(itemKey));
      const missing = (await this.templates.items(tx, template.id)).filter((item) => !there.has(itemKey(item)));
      await this.#room(tx, meetup.id, missing.length);
      await this.items.append(
        tx,
        meetup.id,
        missing.map((item) => ({ ...item, origin: 'template', carriedFrom: null })),
        this.clock.now(),
      );
      return { ...(await this.#view(meetup, tx)), added: missing.length };
    });
  }

  change(
    { params, body, ifMatch }: HandlerInput<typeof changeChecklistItem>,
    caller: MemberCaller,
  ): Promise<ChecklistItem> {
    return this.#act(params.itemId, { caller, role: 'organiser' }, async (tx, item, meetup) => {
      requireVersion(item, ifMatch);
      const { due, ...fields } = body;
      if (fields.assigneeId !== item.assigneeId) await this.#inTeam(tx, meetup.communityId, fields.assigneeId);
      const key = itemKey(item);
      Object.assign(item, defined(fields), due !== undefined && dueColumns(due));
      // worded anew it is the meetup's own, and a copy takes it along
      if (item.origin === 'template' && itemKey(item) !== key) item.origin = 'own';
    });
  }

  tick(itemId: string, done: boolean, caller: MemberCaller): Promise<ChecklistItem> {
    return this.#act(itemId, { caller, role: 'volunteer' }, (_tx, item) => {
      // Who came first has done it, however often it is pressed.
      if (done === (item.doneAt !== null)) return false;
      item.doneAt = done ? this.clock.now() : null;
      item.doneBy = done ? caller.member.id : null;
      return true;
    });
  }

  judge({ params, body }: EndpointInput<typeof judgeChecklistItem>, caller: MemberCaller): Promise<ChecklistItem> {
    return this.#act(params.itemId, { caller, role: 'volunteer', handsOn: true }, async (tx, item, meetup) => {
      if (meetup.startsAt > this.clock.now()) throw problems.raise('retrospective.too-early');
      item.result = body.result;
      item.resultNote = body.result === null ? '' : body.note;
      await this.items.save(tx, item);
      await this.carry.judged(tx, item);
    });
  }

  move(itemId: string, before: string | null, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const place = await this.items.placeOf(tx, itemId);
      if (!place) throw problems.raise('not-found');
      const { id } = await this.meetups.withRole(place.slug, caller, 'organiser', tx);
      // the turn comes before any row: two who hold an item each would wait for each other
      await this.items.turn(tx, id);
      await this.items.setOrder(tx, moved(await this.items.order(tx, id), itemId, before));
      return null;
    });
  }

  remove(itemId: string, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const { item } = await this.#found(tx, itemId, { caller, role: 'organiser' });
      await this.items.save(tx, { ...item, removedAt: this.clock.now() });
      return null;
    });
  }

  /** Back where it stood, with its origin and what was said of it. */
  restore(itemId: string, caller: MemberCaller): Promise<ChecklistItem> {
    return this.database.transaction(async (tx) => {
      const place = await this.items.placeOf(tx, itemId, { removed: true });
      if (!place) throw problems.raise('not-found');
      const { id } = await this.meetups.withRole(place.slug, caller, 'organiser', tx);
      await this.#room(tx, id, place.removed ? 1 : 0);
      await this.items.restore(tx, itemId);
      return toChecklistItem(await this.items.view(itemId, tx));
    });
  }

  async overdue(
    { params, query }: EndpointInput<typeof listOverdueItems>,
    caller: MemberCaller,
  ): Promise<EndpointOutput<typeof listOverdueItems>> {
    const { id } = await this.communities.bySlug(params.community);
    await this.memberships.require(id, caller.member, 'organiser');
    const after = cursorKeys(query.cursor, ['instant', 'id']);
    const rows = await this.items.overdue(id, { now: this.clock.now(), after, limit: query.limit + 1 });
    return page({
      rows,
      limit: query.limit,
      keys: (row) => [row.due_at.toISOString(), row.id],
      view: ({ due_at: _, ...row }) => row,
    });
  }

  async #view(meetup: MeetupRef, tx?: EntityManager): Promise<Checklist> {
    return {
      items: (await this.items.ofMeetup(meetup.id, tx)).map(toChecklistItem),
      team: await this.items.team(meetup.communityId, tx),
      templates: await this.templates.titles(meetup.communityId),
    };
  }

  async #found(
    tx: EntityManager,
    itemId: string,
    { caller, role, handsOn = false }: Who,
  ): Promise<{ item: ChecklistItemEntity; meetup: MeetupRef }> {
    const place = await this.items.placeOf(tx, itemId);
    if (!place) throw problems.raise('not-found');
    const meetup = await this.meetups.withRole(place.slug, caller, role, tx);
    if (handsOn) await this.carry.turn(tx, place.communityId);
    const item = await this.items.locked(tx, itemId);
    if (!item) throw problems.raise('not-found');
    return { item, meetup };
  }

  /** One act on one item, which is saved with the next version unless the act says that nothing changed. */
  #act(
    itemId: string,
    who: Who,
    act: (tx: EntityManager, item: ChecklistItemEntity, meetup: MeetupRef) => boolean | Promise<void>,
  ): Promise<ChecklistItem> {
    return this.database.transaction(async (tx) => {
      const { item, meetup } = await this.#found(tx, itemId, who);
      if ((await act(tx, item, meetup)) !== false) await this.items.save(tx, { ...item, version: item.version + 1 });
      return toChecklistItem(await this.items.view(itemId, tx));
    });
  }

  async #room(tx: EntityManager, meetupId: string, more: number): Promise<void> {
    await this.items.turn(tx, meetupId);
    if ((await this.items.order(tx, meetupId)).length + more > mostItems) throw problems.raise('checklist.full');
  }

  async #inTeam(tx: EntityManager, communityId: string, memberId: string | null | undefined): Promise<void> {
    if (!memberId) return;
    const team = await this.items.team(communityId, tx);
    if (!team.some(({ id }) => id === memberId)) throw problems.raise('checklist.not-in-team');
  }
}

import type {
  addChecklistTemplate,
  changeChecklistTemplate,
  ChecklistTemplate,
  EndpointInput,
  EndpointOutput,
  listChecklistTemplates,
} from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import type { HandlerInput } from '../../platform/http/implements.ts';
import { problems } from '../../platform/http/problems.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { Audit } from '../audit/index.ts';
import { CommunitiesService, Memberships } from '../communities/index.ts';
import type { ChecklistTemplateEntity } from './checklist-template.entity.ts';
import { ChecklistItemsRepository } from './checklist-items.repository.ts';
import { dueColumns, dueRuleOf } from './due.ts';
import { type TemplateRow, TemplatesRepository } from './templates.repository.ts';

const mostTemplates = 20;

/** What the checklists of a community begin with. */
@Injectable()
export class ChecklistTemplatesService {
  constructor(
    private readonly templates: TemplatesRepository,
    private readonly items: ChecklistItemsRepository,
    private readonly communities: CommunitiesService,
    private readonly memberships: Memberships,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(community: string, caller: MemberCaller): Promise<EndpointOutput<typeof listChecklistTemplates>> {
    return this.database.transaction(async (tx) => {
      const id = await this.#organised(tx, community, caller);
      await this.templates.standing(tx, id, this.clock.now());
      const rows = await this.templates.list(id, tx);
      return { items: rows.map(toTemplate), nextCursor: null, team: await this.items.team(id, tx) };
    });
  }

  add({ params, body }: EndpointInput<typeof addChecklistTemplate>, caller: MemberCaller): Promise<ChecklistTemplate> {
    return this.database.transaction(async (tx) => {
      const communityId = await this.#organised(tx, params.community, caller);
      await this.items.turn(tx, communityId);
      await this.templates.standing(tx, communityId, this.clock.now());
      if ((await this.templates.count(tx, communityId)) >= mostTemplates)
        throw problems.raise('checklist.too-many-templates');
      const id = newId();
      await this.templates.insert(tx, { id, communityId, title: body.title, createdAt: this.clock.now() });
      await this.#setItems(tx, { id, communityId }, body.items);
      await this.#record(tx, { id, communityId }, 'checklist-template.added', caller);
      return toTemplate(await this.templates.view(id, tx));
    });
  }

  change(
    { params, body, ifMatch }: HandlerInput<typeof changeChecklistTemplate>,
    caller: MemberCaller,
  ): Promise<ChecklistTemplate> {
    return this.database.transaction(async (tx) => {
      const template = await this.#found(tx, params.templateId, caller);
      requireVersion(template, ifMatch);
      await this.templates.save(tx, {
        ...template,
        title: body.title ?? template.title,
        version: template.version + 1,
      });
      if (body.items) await this.#setItems(tx, template, body.items);
      await this.#record(tx, template, 'checklist-template.changed', caller);
      return toTemplate(await this.templates.view(template.id, tx));
    });
  }

  remove(templateId: string, caller: MemberCaller): Promise<null> {
    return this.database.transaction(async (tx) => {
      const template = await this.#found(tx, templateId, caller);
      if (template.standing) throw problems.raise('checklist.standing-template');
      await this.templates.remove(tx, template.id);
      await this.#record(tx, template, 'checklist-template.removed', caller);
      return null;
    });
  }

  async #organised(tx: EntityManager, community: string, { member }: MemberCaller): Promise<string> {
    const { id } = await this.communities.bySlug(community, tx);
    await this.memberships.require(id, member, 'organiser', tx);
    return id;
  }

  /** Of a community one does not organise it is refused, as its other management is. */
  async #found(tx: EntityManager, id: string, { member }: MemberCaller): Promise<ChecklistTemplateEntity> {
    const template = await this.templates.locked(tx, id);
    if (!template) throw problems.raise('not-found');
    await this.memberships.require(template.communityId, member, 'organiser', tx);
    return template;
  }

  /** Whoever left the team meanwhile stands for nobody. */
  async #setItems(
    tx: EntityManager,
    { id, communityId }: { id: string; communityId: string },
    items: EndpointInput<typeof addChecklistTemplate>['body']['items'],
  ): Promise<void> {
    const team = new Set((await this.items.team(communityId, tx)).map((person) => person.id));
    await this.templates.setItems(
      tx,
      id,
      items.map(({ due, assigneeId, ...item }) => ({
        ...item,
        ...dueColumns(due),
        assigneeId: assigneeId && team.has(assigneeId) ? assigneeId : null,
      })),
    );
  }

  #record(
    tx: EntityManager,
    { id, communityId }: { id: string; communityId: string },
    act: `checklist-template.${string}`,
    { member }: MemberCaller,
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId: member.id,
      communityId,
      act,
      objectType: 'checklist-template',
      objectId: id,
    });
  }
}

const toTemplate = ({ items, ...template }: TemplateRow): ChecklistTemplate => ({
  ...template,
  items: items.map(({ dueOffset, dueUnit, ...item }) => ({ ...item, due: dueRuleOf({ dueOffset, dueUnit }) })),
});

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { MeetupEvents } from '../meetups/index.ts';
import type { ChecklistItemEntity } from './checklist-item.entity.ts';
import { ChecklistItemsRepository } from './checklist-items.repository.ts';
import { CarryRepository } from './carry.repository.ts';
import { itemKey, mergeItems } from './merge-items.ts';
import { TemplatesRepository } from './templates.repository.ts';

/** Checklists begin with what the community always does and with what the last meetup has shown. */
@Injectable()
export class ChecklistCarry implements OnModuleInit {
  constructor(
    private readonly events: MeetupEvents,
    private readonly items: ChecklistItemsRepository,
    private readonly templates: TemplatesRepository,
    private readonly carry: CarryRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on({
      planned: (tx, meetup) => this.begin(tx, meetup),
      copied: (tx, meetups) => this.#copy(tx, meetups),
    });
  }

  /** Within the transaction that plans the meetup. */
  async begin(tx: EntityManager, { meetupId, communityId }: { meetupId: string; communityId: string }): Promise<void> {
    const now = this.clock.now();
    const template = await this.templates.items(tx, await this.templates.standing(tx, communityId, now));
    const planned = mergeItems(template, await this.carry.markedBefore(tx, meetupId));
    await this.items.append(tx, meetupId, planned, now);
  }

  /** Something was said of an item after its meetup: the next one, when it is planned already, keeps it. */
  async judged(tx: EntityManager, item: ChecklistItemEntity): Promise<void> {
    if (item.result === null) return this.carry.withdraw(tx, item.id);
    const now = this.clock.now();
    const to = await this.carry.next(tx, item.meetupId, now);
    if (to === null) return;
    await this.items.turn(tx, to);
    if (await this.carry.isCarried(tx, { to, from: item.id })) return;
    const same = (await this.carry.uncarried(tx, to)).find((other) => itemKey(other) === itemKey(item));
    if (same) return this.carry.link(tx, { item: same.id, from: item.id });
    const { text, area, note, assigneeId, dueOffset, dueUnit } = item;
    await this.items.append(
      tx,
      to,
      [{ text, area, note, assigneeId, dueOffset, dueUnit, origin: 'carried', carriedFrom: item.id }],
      now,
    );
  }

  /** A copy of a meetup asks for what that one asked for besides the template. */
  async #copy(tx: EntityManager, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
    const there = new Set((await this.carry.sources(tx, toId)).map(itemKey));
    const missing = (await this.carry.sources(tx, fromId)).filter((item) => !there.has(itemKey(item)));
    await this.items.append(
      tx,
      toId,
      missing.map((item) => ({ ...item, origin: 'own', carriedFrom: null })),
      this.clock.now(),
    );
  }
}

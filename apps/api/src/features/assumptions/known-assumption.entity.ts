import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A sentence of assumed knowledge a member said yes to. */
@Entity('member_assumptions')
@Check('member_assumptions_key', `key <> ''`)
export class KnownAssumptionEntity {
  @PrimaryColumn('uuid')
  memberId: string;

  /** What other writings of the sentence share: `assumptionKey(sentence)`. */
  @PrimaryColumn('text')
  key: string;

  @Column('text')
  sentence: string;

  @Column('timestamptz')
  saidAt: Date;
}

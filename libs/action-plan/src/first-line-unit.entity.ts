import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit of the first line (första linjen), such as the schools, and the seat that speaks for it. */
@Entity('first_line_unit')
export class FirstLineUnit {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('uuid') seatId!: string;
  /** Rises with every change. */
  @Column('int') version!: number;
  /** Since when it takes no part in anything new; what it took part in still names it. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
}

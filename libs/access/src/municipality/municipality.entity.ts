import { type ClockTime, clockTime, type SettingsView } from '@samsyn/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality as the other contexts need it: its name in paths and texts, its time, whom to ask, and its settings. */
@Entity('municipality')
export class Municipality {
  @PrimaryColumn('uuid') id!: string;
  /** Its name in addresses: `/api/v1/municipalities/{slug}`. */
  @Column('text') slug!: string;
  @Column('text') name!: string;
  /** IANA name, such as `Europe/Stockholm`; civil days and shown times follow it. */
  @Column('text') timeZone!: string;
  /** Whom a mail's "Frågor:" line names: a role, never a person. */
  @Column('text') contactRole!: string;
  @Column('text') contactPhone!: string;
  @Column('citext') contactEmail!: string;
  /** As `#rrggbb`. */
  @Column('text') colour!: string;
  /** When a mail that a rule plans for a day leaves. */
  @Column('time', { transformer: { to: (time: ClockTime) => time, from: withoutSeconds } })
  leaveTime!: ClockTime;
  /** The member who is told of what nobody has taken care of. */
  @Column('uuid', { nullable: true }) escalationAccountId!: string | null;
  /** After how many working days without the coordinator that begins. */
  @Column('int') escalateAfterDays!: number;
  /** Rises with every change. */
  @Column('int') version!: number;
}

function withoutSeconds(time: string): ClockTime {
  return clockTime(time.slice(0, 5));
}

/** The municipality's settings as a reader sees them. */
export function viewOfSettings({ id: _id, ...settings }: Municipality): SettingsView {
  return settings;
}

import type {
  BodyKind,
  CivilDate,
  ContactLanguage,
  OrganisationKind,
  Role,
  SeatDuty,
} from '@samsyn/contract';
import type { DemonstrationActionPlan } from './demonstration-action-plan';

/** A contact of the demonstration: a role with a made-up address; a name, where there is one, reads "Exempel". */
interface DemonstrationContact {
  key: string;
  role: string;
  email: string;
  name?: string;
  language?: ContactLanguage;
}

interface DemonstrationSeat {
  function: string;
  organisation: string;
  duty: SeatDuty;
  holder?: string;
  deputy?: string;
}

/** A body with its seats. */
export interface DemonstrationBody {
  name: string;
  kind: BodyKind;
  /** Who presents which item of the standing agenda, by the seats' functions. */
  presenters: Partial<Record<string, string>>;
  /** Since when those who have its seats have them; since it is made where nothing is said. */
  heldFrom?: CivilDate;
  /** How many ought to take part in its meetings; it does not matter where nothing is said. */
  quorum?: number;
  seats: readonly DemonstrationSeat[];
}

/** Somebody who signs in to the demonstration. */
export interface DemonstrationAccount {
  email: string;
  name: string;
}

/** A municipality as data: public facts, official roles, and addresses that lead nowhere. */
export interface DemonstrationMunicipality {
  municipality: {
    slug: string;
    name: string;
    contactRole: string;
    contactPhone: string;
    contactEmail: string;
  };
  /** Who coordinates it. */
  account: DemonstrationAccount;
  /** Which contact that is. */
  coordinates: string;
  /** Who else signs in, which contact they are, and in a few words what they see. */
  members: readonly (DemonstrationAccount & { contact: string; roles: readonly Role[]; is: string })[];
  organisations: readonly {
    name: string;
    kind: OrganisationKind;
    contacts: readonly DemonstrationContact[];
  }[];
  bodies: readonly DemonstrationBody[];
  actionPlan?: DemonstrationActionPlan;
}

import type { Role } from './role.schema';

// Named so that an entry reads as a sentence; each is a plain list, and an entry may write its own.

/** Who leads the work. */
export const coordinators = ['coordinator', 'backup-coordinator'] as const satisfies readonly Role[];
/** Who changes what holds for the whole municipality: its settings and its calendar. */
export const settingsKeepers = [...coordinators, 'administrator'] as const satisfies readonly Role[];
/** Who says who works in the municipality; an administrator is made and unmade by administrators alone. */
export const peopleKeepers = ['coordinator', 'administrator'] as const satisfies readonly Role[];
/** Who looks at who did what: a reader is the registrar or the auditor. */
export const auditReaders = [...settingsKeepers, 'reader'] as const satisfies readonly Role[];
/** Who prepares and keeps documents beside those who lead. */
export const staff = [...coordinators, 'secretary'] as const satisfies readonly Role[];
/** Who has something to see to: members too, each for their own seats. */
export const staffAndMembers = [...staff, 'member'] as const satisfies readonly Role[];
/** Who may look at what concerns the whole municipality. */
export const observers = [...staff, 'reader'] as const satisfies readonly Role[];
/** Who may look at bodies: members too, each at those they sit on. */
export const observersAndMembers = [...observers, 'member'] as const satisfies readonly Role[];
/** Who sees whom to reach, and at which number: not members, who see those beside them on their own bodies. */
export const contactReaders = [...observers, 'administrator'] as const satisfies readonly Role[];
/** Everyone with a role in the work; what a member sees is narrowed to their own seats where that matters. */
export const everyone = [...observersAndMembers, 'administrator'] as const satisfies readonly Role[];

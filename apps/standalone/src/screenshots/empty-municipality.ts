import type { INestApplicationContext } from '@nestjs/common';
import { AdministrationService } from '@samsyn/access';

/** Exempelås kommun, made an hour ago: one who coordinates it, and nothing else. */
export const emptyMunicipality = {
  slug: 'exempelas',
  name: 'Exempelås kommun',
  contactRole: 'Beredskapssamordnare, Exempelås kommun',
  contactPhone: '08-555 012 00',
  contactEmail: 'beredskap@exempelas.example',
};

/** Makes it, as whoever runs the installation does. @returns who may sign in, with that password. */
export async function makeEmptyMunicipality(app: INestApplicationContext, password: string): Promise<string> {
  const administration = app.get(AdministrationService);
  const { slug, contactEmail: email } = emptyMunicipality;
  const made = await administration.createMunicipality(emptyMunicipality);
  const member = await administration.createMember({
    municipality: slug,
    email,
    name: 'Lo Exempel',
    password,
    roles: ['coordinator', 'administrator'],
  });
  if (!made.ok || !member.ok) throw new Error('The empty municipality could not be made');
  return email;
}

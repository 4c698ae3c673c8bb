import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from './database';

interface RoleRow {
  name: string;
  unbound: boolean;
  owner: boolean;
}

/** Refuses to start as a role that row-level security does not bind: one municipality would see another's rows. */
@Injectable()
export class RoleCheck implements OnModuleInit {
  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    const [role] = await this.database.global((manager): Promise<RoleRow[]> =>
      manager.query(`
          SELECT current_user AS name,
            (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS unbound,
            EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user) AS owner`),
    );
    if (role && (role.unbound || role.owner)) {
      throw new Error(
        `The database role ${role.name} is not bound by row-level security; work as samsyn_app`,
      );
    }
  }
}

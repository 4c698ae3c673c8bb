import 'reflect-metadata';
import { createCommand } from 'commander';
import { type AccountOptions, createAccount } from './create-account';
import { createMunicipality, type MunicipalityOptions } from './create-municipality';

/** `npm run admin -- <command>`: what whoever runs the installation does, outside the product's own pages. */
const admin = createCommand('npm run admin --').description(
  'Administration. Works in the database of DATABASE_URL, or of an `npm start` running in this directory.',
);

admin
  .command('create-municipality')
  .description('makes a municipality; no data comes with it')
  .argument('<slug>', 'its name in addresses, such as nykvarn')
  .requiredOption('--name <name>', 'its full name, such as "Nykvarns kommun"')
  .requiredOption('--contact-role <role>', 'whom mails name for questions: a role, never a person')
  .requiredOption('--contact-phone <number>', 'the number of that role')
  .requiredOption('--contact-email <address>', 'where answers to mails go')
  .action(async (slug: string, options: MunicipalityOptions) => {
    const { name } = await createMunicipality(slug, options);
    console.log(
      `Made ${name}. Next: npm run admin -- create-account <email> --municipality ${slug} --name <name>`,
    );
  });

admin
  .command('create-account')
  .description('makes an account that signs in with a password and works in a municipality')
  .argument('<email>', 'the address the person signs in with')
  .requiredOption('--municipality <slug>', 'where it works')
  .requiredOption('--name <name>', "the person's name, as colleagues see it")
  .option(
    '--role <role...>',
    'one or more of coordinator, backup-coordinator, secretary, member, reader, administrator',
    ['coordinator', 'administrator'],
  )
  .action(async (email: string, options: AccountOptions) => {
    const { isNew, password } = await createAccount(email, options);
    const what = isNew ? 'Made an account for' : 'There was an account already; it has the roles now:';
    console.log(`${what} ${email}`);
    if (password) console.log(`Password: ${password}   (shown this once)`);
  });

admin.parseAsync().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});

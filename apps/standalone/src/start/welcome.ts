import type { Standalone } from './standalone';

/** What a newcomer sees when the program is ready: where to look and how to get in. */
export function welcome({ url, sink, signIn }: Pick<Standalone, 'url' | 'sink' | 'signIn'>): string {
  const lines = [
    '',
    '  Samsyn is ready.',
    '',
    `  Start page   ${url}/`,
    `  App          ${url}/app   sign in as below`,
    ...(sink ? [`  Mailbox      ${url}/mailbox   every mail, as its recipient sees it`] : []),
    `  API          ${url}/api/docs`,
    '',
    ...(signIn
      ? [
          `  Sign in as   ${signIn.email.padEnd(30)} coordinates Nykvarns kommun`,
          ...signIn.others.map(({ email, is }) => `               ${email.padEnd(30)} ${is}`),
          `  Password     ${signIn.password}`,
        ]
      : [
          '  No demonstration data. To begin with a municipality of your own, run in another terminal:',
          '',
          '  npm run admin -- create-municipality --help',
          '  npm run admin -- create-account --help',
        ]),
    '',
    '  Ctrl+C stops everything; the data is kept in .samsyn',
    '',
  ];
  return lines.join('\n');
}

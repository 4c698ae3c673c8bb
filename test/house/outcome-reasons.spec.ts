import { readFileSync } from 'node:fs';
import { outcomeReasons, outcomeTextKey, translate } from '@samsyn/contract';
import { pathOf, sourceFiles } from './source-files';

const languages = ['sv', 'en'] as const;

/** The reasons that SQL writes; those written in TypeScript are held to the list by the compiler. */
const inSql = sourceFiles()
  .filter((path) => path.startsWith('libs/mailings/src/') && !/spec\.ts$|\.builder\.ts$/.test(path))
  .flatMap((path) => [...readFileSync(pathOf(path), 'utf8').matchAll(/"reason": "([^"]+)"/g)])
  .map(([, reason = '']) => reason);

describe('the reason of a mail’s state', () => {
  it.each(languages)('given every reason there can be, has words of its own in %s', (language) => {
    const t = translate(language, 'mailings');
    const words = outcomeReasons.map((reason) => t(outcomeTextKey({ reason })));
    words.push(t(outcomeTextKey({ reason: 'refused', aboutRecipient: true })));

    expect(words.filter((text) => text.trim().length < 20)).toEqual([]);
    expect(new Set(words).size).toBe(outcomeReasons.length + 1);
  });

  it.each(['unknown', 'in-doubt', 'cannot-record'] as const)(
    'given that nobody knows whether it arrived (%s), says so',
    (reason) => {
      expect(translate('sv', 'mailings')(outcomeTextKey({ reason }))).toMatch(/^Vi vet inte om det kom fram/);
    },
  );

  it('given the ledger’s SQL, writes none that is not on the list', () => {
    expect(inSql.length).toBeGreaterThan(4);
    expect(inSql.filter((reason) => !(outcomeReasons as readonly string[]).includes(reason))).toEqual([]);
  });
});

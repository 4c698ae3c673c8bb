/** The languages that the app speaks, as React Aria calls its files. */
const spoken = ['sv-SE', 'en-US'];

/** What of the catalogue no screen says: pages for everybody, and the words of mails. */
const saidElsewhere =
  /\/contract\/src\/language\/(?:sv|en)\/(?:access|actions|annual-report|documents|information|meetings|problem)\.json$/;

/** What the first screen does not say: a screen that does brings it along (`addTexts` in `lib/add-texts.ts`). */
const saidLater = /^\.\/(?:sv|en)\/(?:app-(?!overview\.)[a-z-]+|follow-up|reply)\.json$/;
const SILENCE = '\0samsyn:said-later';

/**
 * Leaves out what nobody reads here: React Aria's words in thirty languages (40 KB of a date picker), and the texts of mails
 * and server pages. `AppTexts` in `lib/use-texts.ts` is the other side of the second.
 */
export function ourWordsOnly() {
  return {
    name: 'samsyn:our-words-only',
    enforce: 'pre',
    resolveId: {
      filter: { id: saidLater },
      handler: (_source, importer) => (importer?.endsWith('/language/translate.ts') ? SILENCE : null),
    },
    load: {
      filter: {
        id: [
          /node_modules\/react-(?:aria|stately|aria-components)\/.*\/[a-z]{2}-[A-Z]{2}\.m?js$/,
          saidElsewhere,
          /samsyn:said-later$/,
        ],
      },
      handler(id) {
        if (id === SILENCE) return 'export default {};';
        if (saidElsewhere.test(id)) return '{}';
        return spoken.some((locale) => id.includes(`/${locale}.`)) ? undefined : 'export default {};';
      },
    },
  };
}

/** The languages that the app speaks, as React Aria calls its files. */
const spoken = ['sv-SE', 'en-US'];

/** What of the catalogue no screen says: pages for everybody, and the words of mails. */
const saidElsewhere = /\/contract\/src\/language\/(?:sv|en)\/(?:access|information|meetings|problem)\.json$/;

/**
 * Leaves out what nobody reads here: React Aria's words in thirty languages (40 KB of a date picker), and the texts of mails
 * and server pages. `AppTexts` in `lib/use-texts.ts` is the other side of the second.
 */
export function ourWordsOnly() {
  return {
    name: 'samsyn:our-words-only',
    enforce: 'pre',
    load: {
      filter: {
        id: [
          /node_modules\/react-(?:aria|stately|aria-components)\/.*\/[a-z]{2}-[A-Z]{2}\.m?js$/,
          saidElsewhere,
        ],
      },
      handler(id) {
        if (saidElsewhere.test(id)) return '{}';
        return spoken.some((locale) => id.includes(`/${locale}.`)) ? undefined : 'export default {};';
      },
    },
  };
}

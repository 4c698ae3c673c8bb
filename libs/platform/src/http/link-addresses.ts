/** Whether an address leads to the pages of personal links, where people without an account are met. */
export function isLinkAddress(url: string): boolean {
  return /^\/l(?:[/?]|$)/.test(url);
}

/** On every answer there: the token in the address must not reach another site, a cache or an index. */
export const privateHeaders = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
} as const;

import type { Page } from 'playwright-core';

/** What somebody can press, as opposed to prose that has the same words. */
const PRESSABLE = ['a[href]', 'button', 'summary', 'label', '[role=option]', '[role=menuitem]', '[role=tab]'];

/**
 * Presses what begins with the words, once it is the only one: of two that say the same, one may be of a dialog that is about
 * to close.
 * @param within where to look, as a selector
 */
export async function press(page: Page, words: string, within = 'body'): Promise<void> {
  const found = page
    .locator(within)
    .locator(PRESSABLE.join(', '))
    .filter({ hasText: beginningWith(words), visible: true });
  await found.nth(1).waitFor({ state: 'detached' });
  await found.click();
}

function beginningWith(words: string): RegExp {
  return new RegExp(`^\\s*${words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`);
}

import type { Page } from 'playwright-core';

/** Whose browser it is: who coordinates Nykvarn, a member of its working group, who coordinates a municipality of yesterday, or nobody who has signed in. */
export type Visitor = 'coordinator' | 'member' | 'newcomer' | 'nobody';

/** What a picture is taken of. */
export interface Shot {
  /** Of its files, before the look. */
  name: string;
  visitor: Visitor;
  address: string;
  /** What is there once it has come. */
  shown: string;
  /** What is done first, such as opening a menu. */
  act?: (page: Page) => Promise<void>;
  /** The calls that are answered with a fault. */
  failing?: string;
  /** The questions that are answered with an empty list. */
  nothing?: string;
  /** Something behind it waits for as long as it is shown. */
  isWaiting?: true;
}

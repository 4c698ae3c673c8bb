/** What has just been done, or could not be, in words. */
export interface Announced {
  readonly words: string;
  readonly tone: 'success' | 'danger';
  /** Takes it back; offered for a while, where nothing has left the house. */
  readonly undo?: (() => void) | undefined;
}

/** So long what has been done can be taken back, in milliseconds. */
const REGRET = 10_000;

/** One thing at a time, for whoever watches. */
let told: Announced | undefined;
let regret: ReturnType<typeof setTimeout> | undefined;
const watching = new Set<() => void>();

/**
 * Tells that something has been done, or could not be.
 * @param undo takes it back, and is offered for ten seconds
 */
export function announce(words: string, tone: Announced['tone'] = 'success', undo?: () => void): void {
  set({ words, tone, undo });
  if (undo) regret = setTimeout(() => set({ words, tone }), REGRET);
}

/** Takes away what is told. */
export function dismiss(): void {
  set(undefined);
}

/** What is told now. */
export function announced(): Announced | undefined {
  return told;
}

/** Watches what is told; the answer ends it. */
export function subscribe(watcher: () => void): () => void {
  watching.add(watcher);
  return () => watching.delete(watcher);
}

function set(next: Announced | undefined): void {
  clearTimeout(regret);
  told = next;
  for (const watcher of watching) watcher();
}

/** What has just been done, or could not be, in words. */
export interface Announced {
  readonly words: string;
  readonly tone: 'success' | 'danger';
}

/** One thing at a time, for whoever watches. */
let told: Announced | undefined;
const watching = new Set<() => void>();

/** Tells that something has been done, or could not be. */
export function announce(words: string, tone: Announced['tone'] = 'success'): void {
  set({ words, tone });
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
  told = next;
  for (const watcher of watching) watcher();
}

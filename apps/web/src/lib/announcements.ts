/** What has just been done, for whoever watches; one thing at a time. */
let text: string | undefined;
const watching = new Set<() => void>();

/** Tells that something has been done. */
export function announce(done: string): void {
  set(done);
}

/** Takes away what is told. */
export function dismiss(): void {
  set(undefined);
}

/** What is told now. */
export function announced(): string | undefined {
  return text;
}

/** Watches what is told; the answer ends it. */
export function subscribe(watcher: () => void): () => void {
  watching.add(watcher);
  return () => watching.delete(watcher);
}

function set(next: string | undefined): void {
  text = next;
  for (const watcher of watching) watcher();
}

/** Whether the session has ended while somebody works, and who waits for the next. */
class SessionGate {
  /** Somebody has been signed in since the page was loaded. */
  wasOpen = false;
  private closed = false;
  private readonly waiting = new Set<() => void>();
  private readonly watching = new Set<() => void>();

  /** Somebody is signed in: whatever waited goes on. */
  open(): void {
    this.wasOpen = true;
    this.closed = false;
    for (const goOn of this.waiting) goOn();
    this.waiting.clear();
    this.tell();
  }

  /** Resolves when somebody has signed in again, and asks for it. */
  renewed(): Promise<void> {
    this.closed = true;
    this.tell();
    return new Promise((resolve) => this.waiting.add(resolve));
  }

  readonly isClosed = (): boolean => this.closed;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watching.add(watcher);
    return () => this.watching.delete(watcher);
  };

  private tell(): void {
    for (const watcher of this.watching) watcher();
  }
}

/** One for the whole page. */
export const sessionGate = new SessionGate();

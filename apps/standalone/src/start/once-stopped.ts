/**
 * Resolves when the process was asked to stop (Ctrl+C, `kill`, a closed terminal) and has done so; a second Ctrl+C does
 * not wait.
 */
export function onceStopped(stop: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let stopping = false;
    const onSignal = () => {
      if (stopping) process.exit(130);
      stopping = true;
      stop().then(resolve, reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
}

import { useSyncExternalStore } from 'react';

/** As wide as the styles' own line between one column and two. */
const wide = () => matchMedia('(min-width: 52.001rem)');

/** Whether there is room for two columns: what stands beside on a desk is opened over the screen on a telephone. */
export function useIsWide(): boolean {
  return useSyncExternalStore(watch, () => wide().matches);
}

function watch(watcher: () => void): () => void {
  const query = wide();
  query.addEventListener('change', watcher);
  return () => query.removeEventListener('change', watcher);
}

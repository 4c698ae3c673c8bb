/** Keys that do something by themselves. Somebody can switch them off on this device: who dictates may say one by mistake. */
const KEY = 'samsyn.shortcuts';

/** Whether the keys do anything. */
export function isKeyOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Lets the keys do something from now on, or nothing. */
export function switchKey(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // a browser that keeps nothing: the keys stay as they were
  }
}

/** Listens for keys, except where somebody writes or a dialog is open. @returns what ends it */
export function onKeys(does: Readonly<Record<string, () => void>>): () => void {
  const hear = (event: KeyboardEvent) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const act = Object.hasOwn(does, key) ? does[key] : undefined;
    const isElsewhere =
      target instanceof Element && target.closest('input,textarea,select,[contenteditable],[role=dialog]');
    if (!act || isElsewhere || altKey || ctrlKey || metaKey || !isKeyOn()) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', hear);
  return () => removeEventListener('keydown', hear);
}

/** The key that lists the shortcuts. Somebody can switch it off on this device: who dictates may say it by mistake. */
const KEY = 'samsyn.shortcuts';

/** Whether the key does anything. */
export function isKeyOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Lets the key do something from now on, or nothing. */
export function switchKey(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // a browser that keeps nothing: the key stays as it was
  }
}

/** Listens for the key, except where somebody writes or a dialog is open. @returns what ends it */
export function onQuestionMark(list: () => void): () => void {
  const hear = (event: KeyboardEvent) => {
    const { key, target } = event;
    const isElsewhere =
      target instanceof Element && target.closest('input,textarea,select,[contenteditable],[role=dialog]');
    if (key !== '?' || isElsewhere || !isKeyOn()) return;
    event.preventDefault();
    list();
  };
  addEventListener('keydown', hear);
  return () => removeEventListener('keydown', hear);
}

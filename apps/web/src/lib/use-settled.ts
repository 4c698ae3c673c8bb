import { useEffect, useState } from 'react';

/** So long nothing has been written when somebody is taken to have finished a word. */
const PAUSE = 400;

/** A value once it has stood still for a moment, so that nothing is asked at each key. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

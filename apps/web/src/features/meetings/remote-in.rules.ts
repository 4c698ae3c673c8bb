import { textIn } from '../../lib/form-text.rules';

/** How a meeting is reached from afar, as the API is told it. */
interface Remote {
  readonly name: string;
  readonly url?: string;
}

/** What a form says of it: nothing, or `unnamed` when there is an address alone. */
export function remoteIn(form: FormData): Remote | 'unnamed' | undefined {
  const [name, url] = [textIn(form, 'remote.name'), textIn(form, 'remote.url')];
  if (!name) return url ? 'unnamed' : undefined;
  return url ? { name, url } : { name };
}

import type { CallInput, MailingEntry, MailOutlookView, ViewOf } from '@samsyn/contract';
import { isUnconfirmed, Refused } from '../../lib/api';
import { useOrder } from '../../lib/queries';
import { usePreview } from '../../lib/use-preview';
import { useSettled } from '../../lib/use-settled';

/** What is done when a change has been made, and when it cannot be. */
export interface ChangeOptions<E extends MailingEntry> {
  /** @param isSilent whether nobody got mail by it, so that it can be taken back. */
  readonly onDone: (answer: ViewOf<E>, isSilent: boolean) => void;
  /** Somebody else has saved meanwhile; true when that has been taken up, and there is nothing to tell as a failure. */
  readonly onConflict?: (error: Refused) => boolean;
}

/**
 * A change of the settings: foreseen once it stands still, and sent as confirmed when what follows has been seen, or when it
 * has been asked for a second time.
 * @param input nothing while there is nothing to change.
 */
export function useChange<E extends MailingEntry>(
  declared: E,
  input: CallInput<E> | undefined,
  { onDone, onConflict }: ChangeOptions<E>,
) {
  const asked = useSettled(JSON.stringify(input));
  const isSettled = asked === JSON.stringify(input);
  const preview = usePreview(declared, isSettled ? input : undefined);
  // every preview has its mail, whatever its answer is
  const { mail } = (preview.data ?? {}) as { mail?: MailOutlookView };
  const count = input ? mail?.soon?.people : undefined;
  const order = useOrder(declared, (answer) => onDone(answer, count === undefined));
  const isSeen = isSettled && !preview.isPlaceholderData && mail?.needsConfirmation === true;
  const send = () => {
    if (!input) return;
    const confirmed = isSeen || isUnconfirmed(order.error) ? { confirmed: true } : {};
    const { body } = input as { body?: object };
    order.mutate({ ...input, body: { ...body, ...confirmed } } as CallInput<E>, {
      onError: (error) => {
        if (error instanceof Refused && onConflict?.(error)) order.reset();
      },
    });
  };
  return { preview, order, count, send };
}

import type { DeliveryView } from '@samsyn/contract';
import { StatusTag, type Tone } from '@samsyn/ui';
import { useTexts } from '../../lib/use-texts';

/** Whether mail reaches a contact, in a word. */
export function DeliveryState({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useTexts('app-contacts');
  const state = stateOf(delivery);
  return <StatusTag tone={tones[state]}>{t(`delivery.${state}`)}</StatusTag>;
}

const tones: Readonly<Record<ReturnType<typeof stateOf>, Tone>> = {
  fails: 'danger',
  failed: 'warning',
  arrives: 'success',
  none: 'neutral',
};

function stateOf({ addressFails, lastSentAt, lastFailedAt }: DeliveryView) {
  if (addressFails) return 'fails';
  if (lastFailedAt && lastFailedAt > (lastSentAt ?? '')) return 'failed';
  return lastSentAt ? 'arrives' : 'none';
}

import type { AgendaView } from '@samsyn/contract';

/** How what is written stands to what is stored. */
export type SaveState =
  | { readonly kind: 'same' | 'saving' | 'incomplete' | 'unsaved' | 'closed' | 'presenter' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** Which item cannot be saved as it is written, counted from 1, and why, as a code of `text`. */
  | { readonly kind: 'refused'; readonly position?: number; readonly why?: string }
  | { readonly kind: 'conflict'; readonly theirs: AgendaView };

interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly errors?: unknown;
}

/** What a refusal means for what is written. What may pass is tried again. */
export function stateOf(refusal: Refusal): SaveState {
  const { code, status } = refusal;
  if (code === 'agenda.presenter-missing') return { kind: 'presenter' };
  if (code === 'meeting.cancelled' || code === 'meeting.held') return { kind: 'closed' };
  if (status === 0 || status >= 500) return { kind: 'unsaved' };
  const [first] = Array.isArray(refusal.errors)
    ? (refusal.errors as { readonly path: string; readonly message: string }[])
    : [];
  const position = /^items\D(\d+)/.exec(first?.path ?? '')?.[1];
  if (!first || position === undefined) return { kind: 'refused' };
  return { kind: 'refused', position: Number(position) + 1, why: first.message };
}

/** Whether what is written may be lost by leaving. */
export function isAtRisk({ kind }: SaveState): boolean {
  return kind !== 'same' && kind !== 'saved' && kind !== 'saving';
}

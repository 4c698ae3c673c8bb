import type { UseMutationResult } from '@tanstack/react-query';
import { Refused } from '../lib/api';
import { useTexts } from '../lib/use-texts';
import { type FieldFault, FieldFaults, type SentFault, sentFaultsOf } from './field-faults';
import { OrderProblem } from './order-problem';
import { TaskDialog, type TaskDialogProps } from './task-dialog';

export interface OrderDialogProps extends TaskDialogProps {
  readonly order: Pick<UseMutationResult, 'error' | 'isPending'>;
  /** What its button says. */
  readonly submit: string;
  /** What closes it without the order, where "Avbryt" could be read as the order. */
  readonly close?: string;
  /** What a refusal means here; without words of its own it is told in general. */
  readonly refusal?: (code: string) => string | undefined;
  /** Which field a refusal is about, for those that are about one. */
  readonly fieldOf?: (problem: Refused['problem']) => string | undefined;
  /** What the preview was refused with: it is told at its field at once, and at the top when it is sent all the same. */
  readonly foreseen?: Error | null;
  /** What is wrong in the form, before anything is sent; a new one each time that it is tried. */
  readonly fault?: string | FieldFault | readonly FieldFault[] | undefined;
  /** Whether there is something to send yet. */
  readonly isReady?: boolean;
  /** What cannot be undone is red. */
  readonly isGrave?: boolean;
  /** Beside the buttons, such as that it cannot be undone. */
  readonly note?: string | undefined;
  readonly onSubmit: (form: FormData) => void;
}

/**
 * A dialog with one order: what is needed for it, what stands in its way, and its button. Whatever goes wrong is told at
 * the top, focused, and what was written stays.
 */
export function OrderDialog(props: OrderDialogProps) {
  const {
    order,
    submit,
    close,
    refusal,
    fieldOf,
    foreseen = null,
    fault,
    isGrave = false,
    isReady = true,
    note,
    onSubmit,
    children,
    ...dialog
  } = props;
  const t = useTexts('app');
  const said = useTexts('text');
  const faultOf = ({ path, text }: SentFault) => ({ field: path, ...(text ? { words: said(text) } : {}) });
  const faultsOf = (error: Error | null): readonly FieldFault[] => {
    const sent = sentFaultsOf(error).map(faultOf);
    const field = error instanceof Refused ? fieldOf?.(error.problem) : undefined;
    if (!error || !field) return sent;
    // what the dialog says of it itself is more than that the field is at fault
    return [{ field, words: wordsOf(error, refusal, t) }, ...sent.filter((each) => each.field !== field)];
  };
  const refused = order.error ?? foreseen;
  const own = typeof fault === 'object' ? [fault].flat() : [];
  const isFaulty = typeof fault === 'string' || own.length > 0;
  const faults = isFaulty ? own : faultsOf(refused);
  const problem =
    (typeof fault === 'string' ? fault : own[0]?.words) ??
    faultsOf(order.error).find(({ words }) => words)?.words ??
    (order.error ? wordsOf(order.error, refusal, t) : undefined);
  return (
    <TaskDialog {...dialog}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !order.isPending) onSubmit(new FormData(event.currentTarget));
        }}
      >
        <div className="sa-dialog__body">
          {problem ? <OrderProblem words={problem} occasion={isFaulty ? fault : order.error} /> : null}
          <FieldFaults value={{ occasion: isFaulty ? fault : refused, faults }}>{children}</FieldFaults>
        </div>
        <div className="sa-dialog__foot">
          {note ? <p className="sa-hint">{note}</p> : null}
          <button className="ds-button" data-variant="secondary" type="button" onClick={dialog.onClose}>
            {close ?? t('dialog.cancel')}
          </button>
          <button
            className="ds-button"
            data-color={isGrave ? 'danger' : undefined}
            type="submit"
            aria-busy={order.isPending}
            aria-disabled={!isReady}
          >
            {order.isPending ? t('dialog.sending') : submit}
          </button>
        </div>
      </form>
    </TaskDialog>
  );
}

function wordsOf(
  error: Error,
  refusal: OrderDialogProps['refusal'],
  t: ReturnType<typeof useTexts<'app'>>,
): string {
  if (!(error instanceof Refused)) return t('dialog.fault');
  const { code, status } = error.problem;
  const own = refusal?.(code);
  if (own) return own;
  if (status === 0) return t('dialog.offline');
  if (status === 403) return t('dialog.denied');
  if (code.endsWith('.changed')) return t('dialog.changed');
  return status === 400 || status === 422 ? t('dialog.invalid') : t('dialog.fault');
}

import { NoticeBox } from '@samsyn/ui';
import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { Refused } from '../lib/api';
import { useTexts } from '../lib/use-texts';
import { FieldFaults, textFaultsOf } from './field-faults';
import { TaskDialog, type TaskDialogProps } from './task-dialog';

export interface OrderDialogProps extends TaskDialogProps {
  readonly order: Pick<UseMutationResult, 'error' | 'isPending' | 'failureCount'>;
  /** What its button says. */
  readonly submit: string;
  /** What a refusal means here; without words of its own it is told in general. */
  readonly refusal?: (code: string) => string | undefined;
  /** What is wrong in the form, before anything is sent. */
  readonly fault?: string | undefined;
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
    refusal,
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
  const faults = useMemo(() => textFaultsOf(order.error), [order.error]);
  const [first] = faults;
  const problem =
    fault ??
    (first ? said(first.message) : undefined) ??
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
          {problem ? <Problem words={problem} tries={order.failureCount} /> : null}
          <FieldFaults value={faults}>{children}</FieldFaults>
        </div>
        <div className="sa-dialog__foot">
          {note ? <p className="sa-hint">{note}</p> : null}
          <button className="ds-button" data-variant="secondary" type="button" onClick={dialog.onClose}>
            {t('dialog.cancel')}
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

interface ProblemProps {
  readonly words: string;
  /** Tells one failure from the next, so that each is read out. */
  readonly tries: number;
}

function Problem({ words, tries }: ProblemProps) {
  const t = useTexts('app');
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), [words, tries]);
  return (
    <div className="sa-told" role="alert" tabIndex={-1} ref={told}>
      <NoticeBox tone="danger" heading={t('dialog.failed')}>
        <p>{words}</p>
      </NoticeBox>
    </div>
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

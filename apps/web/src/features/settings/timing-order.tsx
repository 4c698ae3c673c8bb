import type { ReactNode } from 'react';
import { Consequences, type ConsequencesProps } from '../../components/consequences';
import { OrderDialog, type OrderDialogProps } from '../../components/order-dialog';
import { counted } from '../../lib/counted.rules';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { MailMovesRows } from './mail-moves-rows';
import { MergedNotice } from './merged-notice';

export interface TimingOrderProps
  extends
    Pick<OrderDialogProps, 'heading' | 'lead' | 'fault' | 'onClose'>,
    Pick<ConsequencesProps, 'others'> {
  readonly change: Pick<OrderDialogProps, 'order'> &
    Pick<ConsequencesProps, 'preview'> & {
      /** How many people get mail at once; nothing where nobody does. */
      readonly count: number | undefined;
    };
  /** Whether there is something to work out. */
  readonly isAsked: boolean;
  /** What keeps it from being worked out, where something written is not whole. */
  readonly incomplete: string | undefined;
  /** Somebody else has saved meanwhile, which has been taken up. */
  readonly isMerged: boolean;
  /** The times to fill in. */
  readonly children: ReactNode;
  readonly onSubmit: () => void;
}

/** A dialog that changes when mails leave: the times on one side, and which of the planned mails move on the other. */
export function TimingOrder(props: TimingOrderProps) {
  const { change, isAsked, incomplete, isMerged, others, children, onSubmit, ...dialog } = props;
  const t = useTexts('app-settings');
  const refusal = useRefusalWords('app-settings');
  const { count, preview, order } = change;
  return (
    <OrderDialog
      width="wide"
      order={order}
      submit={count ? t(counted(count, 'submitTo'), { count }) : t('submit')}
      refusal={refusal}
      note={count ? t('irreversible') : undefined}
      onSubmit={onSubmit}
      {...dialog}
    >
      {isMerged ? <MergedNotice /> : null}
      <div className="sa-dialog__sides">
        {children}
        <div className="sa-dialog__side sa-beside">
          <Consequences
            preview={preview}
            isAsked={isAsked}
            waiting={incomplete ?? t('waiting')}
            tells={(mail) => <MailMovesRows mail={mail} />}
            refusal={refusal}
            {...(others ? { others } : {})}
          />
        </div>
      </div>
    </OrderDialog>
  );
}

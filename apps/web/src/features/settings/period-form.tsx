import { useState } from 'react';
import { Consequences, type ConsequencesProps } from '../../components/consequences';
import { faultsOf, type FieldFault } from '../../components/field-faults';
import { OrderDialog, type OrderDialogProps } from '../../components/order-dialog';
import { TextBox } from '../../components/text-box';
import { missingIn } from '../../lib/form-text.rules';
import { counted } from '../../lib/counted.rules';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { MailMovesRows } from './mail-moves-rows';
import { MergedNotice } from './merged-notice';
import { type PeriodDraft, periodKinds, whenOf } from './period-draft.rules';
import { PeriodTime } from './period-time';

export interface PeriodFormProps {
  readonly heading: string;
  readonly draft: PeriodDraft;
  readonly change: {
    readonly preview: ConsequencesProps['preview'];
    readonly order: OrderDialogProps['order'];
    readonly count: number | undefined;
    readonly send: () => void;
  };
  /** Whether there is something to work out. */
  readonly isAsked: boolean;
  /** Whether somebody else's changes have been taken up. */
  readonly isMerged?: boolean;
  readonly waiting: string;
  readonly onDraft: (draft: PeriodDraft) => void;
  readonly onClose: () => void;
}

/** A period to fill in: what it is, what it is called and when, and which mails it moves. */
export function PeriodForm(props: PeriodFormProps) {
  const { heading, draft, change, isAsked, isMerged = false, waiting, onDraft, onClose } = props;
  const { preview, order, count, send } = change;
  const t = useTexts('app-calendar');
  const words = useTexts('app-settings');
  const refusal = useRefusalWords('app-settings');
  const [fault, setFault] = useState<readonly FieldFault[]>([]);
  const edit = (part: Partial<PeriodDraft>) => {
    setFault([]);
    onDraft({ ...draft, ...part });
  };
  const submit = () => {
    const missing = missingIn({ name: !draft.name.trim(), days: !whenOf(draft) });
    setFault(faultsOf(missing, (each) => t(`form.missing.${each}`)));
    if (missing.length > 0) return;
    if (isAsked) send();
    else onClose();
  };
  return (
    <OrderDialog
      width="wide"
      heading={heading}
      order={order}
      fault={fault}
      submit={count ? words(counted(count, 'submitTo'), { count }) : words('submit')}
      refusal={refusal}
      note={count ? words('irreversible') : undefined}
      onClose={onClose}
      onSubmit={submit}
    >
      {isMerged ? <MergedNotice /> : null}
      <div className="sa-dialog__sides">
        <div className="sa-dialog__side">
          <fieldset className="ds-fieldset sa-choices sa-choices--told">
            <legend className="ds-label">{t('form.kind')}</legend>
            {periodKinds.map((kind) => (
              <label key={kind} className="sa-choice">
                <input
                  type="radio"
                  name="kind"
                  checked={kind === draft.kind}
                  onChange={() => edit({ kind })}
                />
                <span>
                  {t(`kind.${kind}.one`)}
                  <span className="sa-hint sa-below">{t(`kind.${kind}.about`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <TextBox
            key={String(isMerged)}
            name="name"
            label={t('form.name')}
            hint={t('form.nameHint')}
            value={draft.name}
            maxLength={200}
            isRequired
            onChange={(name) => edit({ name })}
          />
          <PeriodTime draft={draft} onChange={edit} />
        </div>
        <div className="sa-dialog__side">
          <Consequences
            preview={preview}
            isAsked={isAsked}
            waiting={waiting}
            tells={(mail) => <MailMovesRows mail={mail} />}
            refusal={refusal}
          />
        </div>
      </div>
    </OrderDialog>
  );
}

import { NoticeBox } from '@samsyn/ui';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../lib/use-texts';
import { type ToldFault, toldFaultsIn } from './told-faults';

export interface OrderProblemProps {
  readonly words: string;
  /** Tells one failure from the next, so that each is read out. */
  readonly occasion: unknown;
}

/** What went wrong with an order, focused, with the way to each field that is at fault. */
export function OrderProblem({ words, occasion }: OrderProblemProps) {
  const t = useTexts('app');
  const told = useRef<HTMLDivElement>(null);
  const [faults, setFaults] = useState<readonly ToldFault[]>([]);
  useEffect(() => {
    const form = told.current?.closest('form');
    setFaults(form ? toldFaultsIn(form) : []);
    told.current?.focus();
  }, [words, occasion]);
  const [only] = faults;
  const isAboutOne = faults.length === 1 && only && (only.words === words || !only.words);
  const isOnlyThese = faults.some((fault) => fault.words === words);
  return (
    <div className="sa-told" role="alert" tabIndex={-1} ref={told}>
      <NoticeBox tone="danger" heading={t('dialog.failed')}>
        {isAboutOne ? (
          <p>
            {words} <Way to={only.control} words={t('field.show')} />
          </p>
        ) : (
          <>
            {isOnlyThese ? null : <p>{words}</p>}
            <FaultList faults={faults} />
          </>
        )}
      </NoticeBox>
    </div>
  );
}

/** Each field that is at fault by its name, which leads to it, and what it says. */
function FaultList({ faults }: { readonly faults: readonly ToldFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="sa-faults">
      {faults.map(({ label, words, control }, index) => (
        <li key={index}>
          <Way to={control} words={label} />
          {words ? <span>{words}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Way({ to, words }: { readonly to: HTMLElement; readonly words: string }) {
  const lead = () => {
    // what is folded away takes no focus
    to.closest('details')?.setAttribute('open', '');
    to.focus();
  };
  return (
    <button className="sa-inline" type="button" onClick={lead}>
      {words}
    </button>
  );
}

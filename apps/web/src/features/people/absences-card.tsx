import { type Absence, civilDateOf, type CivilDate, setAbsences, spokenDay } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answered } from '../../components/answered';
import { DayField } from '../../components/day-field';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { productNow } from '../../lib/product-clock';
import { useOrder } from '../../lib/queries';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { absences } from './people.query';

/** When one is away, said by oneself. */
export function AbsencesCard() {
  const t = useTexts('app-people');
  const query = useQuery(absences);
  return (
    <Card id="absences" heading={t('profile.absences.heading')}>
      <p>{t('profile.absences.text')}</p>
      <Answered query={query} lines={2}>
        {({ absences: given }) => <Absences given={given} />}
      </Answered>
    </Card>
  );
}

function Absences({ given }: { readonly given: readonly Absence[] }) {
  const t = useTexts('app-people');
  const app = useTexts('app');
  const language = useLanguage();
  const { timeZone } = useMembership();
  const today = civilDateOf(productNow(), timeZone);
  const [from, setFrom] = useState<CivilDate>();
  const [to, setTo] = useState<CivilDate>();
  const [fault, setFault] = useState<string>();
  const order = useOrder(setAbsences, () => {
    setFrom(undefined);
    setTo(undefined);
    announce(t('profile.absences.done'));
  });
  const set = (next: readonly Absence[]) => {
    if (order.isPending) return;
    order.mutate(
      { body: { absences: [...next] } },
      { onError: () => setFault(app('dialog.fault')), onSuccess: () => setFault(undefined) },
    );
  };
  const add = () => {
    if (!from || !to || to < from) return setFault(t('profile.absences.missing'));
    return set([...given, { from, to }]);
  };
  return (
    <>
      {given.length === 0 ? <p className="sa-hint">{t('profile.absences.empty')}</p> : null}
      {given.length > 0 ? (
        <ul className="sa-rows sa-rows--tight">
          {given.map((absence) => {
            const span = t('profile.absences.span', {
              from: spokenDay(absence.from, language, today),
              to: spokenDay(absence.to, language, today),
            });
            return (
              <li key={`${absence.from} ${absence.to}`} className="sa-invited">
                <span>{span}</span>
                <button
                  className="ds-button sa-button--small"
                  data-variant="tertiary"
                  type="button"
                  aria-label={t('profile.absences.removeOf', { span })}
                  onClick={() => set(given.filter((each) => each !== absence))}
                >
                  {t('profile.absences.remove')}
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      {fault ? (
        <div className="ds-alert sa-notice" data-color="danger" role="alert">
          <p>{fault}</p>
        </div>
      ) : null}
      <div className="sa-pair">
        <div>
          <DayField label={t('profile.absences.from')} value={from} earliest={today} onChange={setFrom} />
        </div>
        <div>
          <DayField label={t('profile.absences.to')} value={to} earliest={from ?? today} onChange={setTo} />
        </div>
      </div>
      <button
        className="ds-button"
        data-variant="secondary"
        type="button"
        aria-busy={order.isPending}
        onClick={add}
      >
        {t('profile.absences.add')}
      </button>
    </>
  );
}

import type { WorkingGroupView } from '@samsyn/contract';
import { counted } from '../../lib/counted.rules';
import { useTexts } from '../../lib/use-texts';

/** Says how a body stands in two sentences: "7 uppdrag, 1 är vakant. 8 öppna åtgärder, 1 är försenad." */
export function useGroupWords(): (group: Pick<WorkingGroupView, 'seats'>) => string {
  const t = useTexts('app-group');
  const told = (part: 'vacant' | 'open' | 'overdue', count: number) =>
    count === 0 ? t(`lead.${part}.none`) : t(counted(count, `lead.${part}`), { count });
  return ({ seats }) => {
    const sum = (part: 'open' | 'overdue') => seats.reduce((total, seat) => total + seat[part], 0);
    return t('lead.whole', {
      seats: t(counted(seats.length, 'lead.seats'), { count: seats.length }),
      vacant: told('vacant', seats.filter(({ vacant }) => vacant).length),
      open: capital(told('open', sum('open'))),
      overdue: told('overdue', sum('overdue')),
    });
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import type { MatterView } from '@samsyn/contract';
import { Link } from '@tanstack/react-router';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { mailPlaceOf, placeOf } from './matter-row.rules';
import { RetryMatter } from './retry-matter';
import { SettleMatter } from './settle-matter';
import { WaiveMatter } from './waive-matter';

export interface MatterButtonProps {
  readonly matter: MatterView;
  readonly label: string;
  /** What it is about, as the row's heading says. */
  readonly about: string;
  readonly isFirst: boolean;
}

/** What ends a matter, or leads to where that is done; who may only look is led to where it can be seen. */
export function MatterButton({ matter, label, about, isFirst }: MatterButtonProps) {
  const t = useTexts('app-overview');
  const { slug: municipality } = useMembership();
  const { yours, code, action } = matter;
  const place = placeOf(matter);
  const mails = yours ? mailPlaceOf(matter) : undefined;
  const ends = { className: 'ds-button', 'data-variant': isFirst ? 'primary' : 'secondary' };
  const shows = { className: 'ds-button', 'data-variant': 'secondary' };
  if (mails)
    return (
      <Link
        {...ends}
        to="/$municipality/utskick"
        params={{ municipality }}
        search={mails.mail && mails.task ? { mail: mails.mail, do: mails.task } : {}}
      >
        {mails.task ? t('mend') : label}
      </Link>
    );
  if (yours && code === 'mail.failed' && action.useCase === 'mailings.update')
    return <RetryMatter matter={matter} label={label} isPrimary={isFirst} />;
  if (yours && action.useCase === 'wrong-person-notes.settle')
    return <SettleMatter matter={matter} label={label} isPrimary={isFirst} />;
  if (yours && action.useCase === 'half-years.waive')
    return <WaiveMatter matter={matter} label={label} about={about} isPrimary={isFirst} />;
  if (!place) return null;
  if ('appointTo' in place)
    return (
      <Link
        {...(yours ? ends : shows)}
        to="/$municipality/kontakter/organ/$seatId"
        params={{ municipality, seatId: place.appointTo }}
        search={yours ? { do: 'appoint', as: 'holder' } : {}}
      >
        {yours ? label : t('showSeat')}
      </Link>
    );
  if ('actionId' in place)
    return (
      <Link
        {...(place.task ? ends : shows)}
        to="/$municipality/atgarder/$actionId"
        params={{ municipality, actionId: place.actionId }}
        search={place.task ? { do: place.task } : {}}
      >
        {label}
      </Link>
    );
  if ('scheduleOf' in place)
    return yours ? (
      <Link
        {...ends}
        to="/$municipality/moten"
        params={{ municipality }}
        search={{ do: 'schedule', body: place.scheduleOf }}
      >
        {label}
      </Link>
    ) : null;
  if ('agendaOf' in place && yours)
    return (
      <Link
        {...ends}
        to="/$municipality/moten/$meetingId/dagordning"
        params={{ municipality, meetingId: place.agendaOf }}
      >
        {label}
      </Link>
    );
  const task = yours && 'meetingId' in place ? place.task : undefined;
  return (
    <Link
      {...(task ? ends : shows)}
      to="/$municipality/moten/$meetingId"
      params={{ municipality, meetingId: 'meetingId' in place ? place.meetingId : place.agendaOf }}
      search={task ? { do: task } : {}}
    >
      {task ? label : t('show')}
    </Link>
  );
}

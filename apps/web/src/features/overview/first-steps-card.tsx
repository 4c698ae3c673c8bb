import {
  appFirstStepsTexts,
  createBody,
  createContact,
  createOrganisation,
  type FirstStepsView,
  listMeetings,
  scheduleMeeting,
} from '@samsyn/contract';
import { Card, StatusTag } from '@samsyn/ui';
import { Link } from '@tanstack/react-router';
import { addTexts } from '../../lib/add-texts';
import { may, seesOwnAlone, useMembership } from '../../lib/me';
import { useRolesThatMay } from '../../lib/use-roles-that-may';
import { useTexts } from '../../lib/use-texts';

addTexts('app-first-steps', appFirstStepsTexts);

/** In the order in which each builds on the one before, with where it is taken and by which entry. */
const steps = [
  {
    step: 'organisations',
    entry: createOrganisation,
    to: '/$municipality/kontakter',
    search: { do: 'organisation' },
  },
  { step: 'contacts', entry: createContact, to: '/$municipality/kontakter', search: {} },
  { step: 'seats', entry: createBody, to: '/$municipality/kontakter/organ', search: {} },
  { step: 'meetings', entry: scheduleMeeting, to: '/$municipality/moten', search: { do: 'schedule' } },
] as const;

/** Where a municipality begins, for who can take a step of it; others are told what they will see here. */
export default function FirstStepsCard({ taken }: { readonly taken: FirstStepsView }) {
  const t = useTexts('app-first-steps');
  const membership = useMembership();
  const isMember = seesOwnAlone(membership);
  if (!may(membership, listMeetings)) return <AdministratorCard />;
  if (!steps.some(({ entry }) => may(membership, entry)))
    return (
      <Card id="first-steps" heading={t(isMember ? 'others.yours' : 'others.heading')}>
        <p>{t(isMember ? 'others.member' : 'others.observer')}</p>
      </Card>
    );
  const next = steps.find(({ step }) => !taken[step])?.step;
  return (
    <Card id="first-steps" heading={t('heading')}>
      <p className="sa-hint">{t('lead')}</p>
      <ol className="sa-rows">
        {steps.map((each) => (
          <Step key={each.step} {...each} isTaken={taken[each.step]} isNext={each.step === next} />
        ))}
      </ol>
    </Card>
  );
}

interface StepProps extends Pick<(typeof steps)[number], 'step' | 'entry' | 'to' | 'search'> {
  readonly isTaken: boolean;
  /** The first that is not taken: the others build on it. */
  readonly isNext: boolean;
}

function Step({ step, entry, to, search, isTaken, isNext }: StepProps) {
  const t = useTexts('app-first-steps');
  const membership = useMembership();
  const rolesThatMay = useRolesThatMay();
  const isOurs = may(membership, entry);
  return (
    <li className="sa-action">
      <div className="sa-action__words">
        <h3 className="sa-action__heading">{t(`step.${step}.title`)}</h3>
        <p className="sa-hint">
          {t(`step.${step}.text`)} {isOurs || isTaken ? null : t('who', { roles: rolesThatMay(entry) })}
        </p>
      </div>
      {isTaken ? <StatusTag tone="success">{t('done')}</StatusTag> : null}
      {isOurs && isNext ? (
        <Link className="ds-button" to={to} params={{ municipality: membership.slug }} search={search}>
          {t(`step.${step}.action`)}
        </Link>
      ) : null}
    </li>
  );
}

/** For who sees no meetings: what is theirs instead. */
function AdministratorCard() {
  const t = useTexts('app-first-steps');
  const { slug: municipality } = useMembership();
  return (
    <Card id="first-steps" heading={t('administrator.heading')}>
      <p>{t('administrator.text')}</p>
      <div className="sa-actions">
        <Link className="ds-button" to="/$municipality/installningar/personer" params={{ municipality }}>
          {t('administrator.people')}
        </Link>
        <Link
          className="ds-button"
          data-variant="secondary"
          to="/$municipality/installningar/kommunen"
          params={{ municipality }}
        >
          {t('administrator.municipality')}
        </Link>
      </div>
    </Card>
  );
}

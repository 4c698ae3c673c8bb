import type { LinkPage } from '@samsyn/access';
import { ActionCard, ErrorSummary, type Fact, FactsList, PageHeading, Unbroken } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { LinkedAction, LinkedActions } from './linked-actions';
import { ColleagueNote } from './colleague-note';
import { LogDocument } from './log-document';
import { errorsOf, LogForm, type Unsaved } from './log-form';
import { logPhrases } from './log-phrases';

/** One action, with its form: to change what was said, or with what must be put right. */
export function actionPage(
  shown: LinkedActions,
  action: LinkedAction,
  page: LinkPage,
  unsaved?: Unsaved,
): ReactElement {
  const said = logPhrases(shown, page.language);
  const { t } = said;
  const heading = t('page.headingOne');
  const errors = errorsOf(action, said, unsaved);
  const last = said.last(action);
  return (
    <LogDocument
      page={page}
      heading={heading}
      faulty={errors.length > 0}
      back={!shown.once}
      once={shown.once}
    >
      <ErrorSummary heading={t(unsaved?.changed ? 'page.changedHeading' : 'page.notSaved')} errors={errors} />
      <PageHeading eyebrow={said.to} heading={heading} {...leadOf(action, said)} />
      <ActionCard
        title={action.title}
        tag={said.tag(action)}
        goal={said.goal(action)}
        due={said.due(action)}
        {...(last ? { last } : {})}
      >
        {unsaved?.changed ? <Compared action={action} said={said} unsaved={unsaved} /> : null}
        <LogForm action={action} page={page} said={said} {...(unsaved ? { unsaved } : {})} />
        <ColleagueNote action={action} page={page} said={said} />
      </ActionCard>
      <p className="sa-note">
        <Unbroken text={said.contact} />
      </p>
    </LogDocument>
  );
}

/** A colleague is told whom they answer for, a deputy whose seat it is. */
function leadOf(
  action: LinkedAction,
  { t, once, name, asDeputy }: ReturnType<typeof logPhrases>,
): { lead?: string } {
  if (once) return { lead: t('page.onceFor', { by: once.by, byInWords: once.byInWords, name }) };
  const [lead] = asDeputy([action]);
  return lead ? { lead } : {};
}

/** How the action stands now beside what was to be saved: whoever wrote decides whether it still holds. */
function Compared({
  action,
  said,
  unsaved: { input },
}: {
  readonly action: LinkedAction;
  readonly said: ReturnType<typeof logPhrases>;
  readonly unsaved: Unsaved;
}): ReactElement {
  const { t } = said;
  const now: Fact[] = [
    { term: t('mail.facts.status'), value: t(`status.${action.status}`) },
    { term: t('mail.facts.due'), value: said.dueDay(action.dueOn) },
    ...(action.lastLoggedAt ? [{ term: t('mail.facts.logged'), value: said.day(action.lastLoggedAt) }] : []),
  ];
  const yours: Fact[] = [
    ...(isChoice(input.how) ? [{ term: t('mail.facts.status'), value: t(`page.choices.${input.how}`) }] : []),
    ...(input.dueOn ? [{ term: t('page.dueOn'), value: input.dueOn }] : []),
    ...(input.text ? [{ term: t('page.text'), value: input.text }] : []),
    ...(input.reading ? [{ term: t('page.reading'), value: input.reading }] : []),
  ];
  return (
    <div className="sa-compared">
      <section className="sa-compared__side">
        <h3 className="sa-subheading">{t('page.now')}</h3>
        <FactsList facts={now} />
      </section>
      <section className="sa-compared__side">
        <h3 className="sa-subheading">{t('page.yours')}</h3>
        <FactsList facts={yours} />
      </section>
    </div>
  );
}

function isChoice(how: string | undefined): how is 'ongoing' | 'more-time' | 'done' | 'stopped' {
  return how === 'ongoing' || how === 'more-time' || how === 'done' || how === 'stopped';
}

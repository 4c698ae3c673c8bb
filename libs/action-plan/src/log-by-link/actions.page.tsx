import type { LinkPage } from '@samsyn/access';
import { ActionCard, NoticePanel, PageHeading, Unbroken } from '@samsyn/ui';
import type { ReactElement } from 'react';
import { ColleagueNote } from './colleague-note';
import type { LinkedActions } from './linked-actions';
import { LogDocument } from './log-document';
import { LogForm } from './log-form';
import { logPhrases } from './log-phrases';

/** How does it go with your actions? The one that is, or was, due soonest is open, the rest folded. */
export function actionsPage(shown: LinkedActions, page: LinkPage): ReactElement {
  const said = logPhrases(shown, page.language);
  const { t } = said;
  const { actions } = shown;
  if (actions.length === 0) return nothingOpenPage(page, said);
  const asDeputy = said.asDeputy(actions);
  const isAllAsDeputy = actions.every(({ capacity }) => capacity === 'deputy');
  const count = actions.length;
  const several = asDeputy.length > 0 ? 'page.headingDeputy' : 'page.heading';
  const heading = t(count === 1 ? 'page.headingOne' : several);
  return (
    <LogDocument page={page} heading={heading}>
      <PageHeading
        eyebrow={said.to}
        heading={heading}
        {...(asDeputy.length > 0 ? { lead: asDeputy.join(' ') } : {})}
        facts={[count === 1 ? t('page.openOne') : t('page.open', { count }), t('page.minute')]}
      />
      {actions.map((action, index) => (
        <ActionCard
          key={action.id}
          title={action.title}
          tag={said.tag(action)}
          goal={said.goal(action)}
          due={said.due(action)}
          folded={index > 0}
          {...lastOf(said.last(action))}
        >
          <LogForm action={action} page={page} said={said} />
          <ColleagueNote action={action} page={page} said={said} />
        </ActionCard>
      ))}
      <p className="sa-note">
        <Unbroken text={`${t(isAllAsDeputy ? 'page.personalDeputy' : 'page.personal')} ${said.contact}`} />
      </p>
    </LogDocument>
  );
}

function lastOf<Last>(last: Last | undefined): { last?: Last } {
  return last === undefined ? {} : { last };
}

function nothingOpenPage(page: LinkPage, { t, contact }: ReturnType<typeof logPhrases>): ReactElement {
  const heading = t('page.nothing');
  return (
    <LogDocument page={page} heading={heading}>
      <NoticePanel tone="info" heading={heading} paragraphs={[t('page.nothingNext')]} contact={contact} />
    </LogDocument>
  );
}

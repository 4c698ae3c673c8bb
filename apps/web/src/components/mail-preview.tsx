import {
  addressOf,
  appMailingsTexts,
  type GroupedMailView,
  previewMailing,
  showMailing,
} from '@samsyn/contract';
import { FactsList } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { addTexts } from '../lib/add-texts';
import { Refused } from '../lib/api';
import { useMembership } from '../lib/me';
import { asked } from '../lib/queries';
import { useTexts } from '../lib/use-texts';
import { Answered } from './answered';
import { mailedTo } from './mailed-to.rules';
import { SelectField } from './select-field';

addTexts('app-mailings', appMailingsTexts);

export interface MailPreviewProps {
  readonly mail: GroupedMailView;
  /** The mails of its group, each to somebody else; one of them is shown at a time. */
  readonly others: readonly GroupedMailView[];
  readonly onChoose: (mailId: string) => void;
}

/** The mail as its recipient will get it: what would leave now, by the composition that leaves, with links that lead nowhere. */
export function MailPreview({ mail, others, onChoose }: MailPreviewProps) {
  const t = useTexts('app-mailings');
  return (
    <div className="sa-preview">
      {others.length > 1 ? (
        <SelectField
          label={t('preview.as')}
          value={mail.id}
          options={others.map((each) => ({ value: each.id, label: mailedTo(each) ?? t('nobody') }))}
          onChange={onChoose}
        />
      ) : null}
      {mail.state === 'pending' || mail.state === 'failed' ? (
        <Composed key={mail.id} mail={mail} />
      ) : (
        <p className="sa-hint">
          {t(mail.state === 'superseded' || mail.state === 'expired' ? 'preview.dropped' : 'preview.gone')}
        </p>
      )}
    </div>
  );
}

function Composed({ mail }: Pick<MailPreviewProps, 'mail'>) {
  const t = useTexts('app-mailings');
  const { slug: municipality } = useMembership();
  const about = { municipality, params: { mailingId: mail.id } };
  const query = useQuery(asked(previewMailing, about));
  if (query.error instanceof Refused && query.error.problem.code === 'mailing.nothing-to-send')
    return <p className="sa-hint">{t('preview.nothing')}</p>;
  return (
    <Answered query={query} lines={8}>
      {(composed) => (
        <>
          <FactsList
            facts={[
              { term: t('preview.to'), value: t('preview.nameAndEmail', composed.to) },
              { term: t('preview.from'), value: t('preview.nameAndEmail', composed.replyTo) },
              { term: t('preview.subject'), value: composed.subject },
            ]}
          />
          <Tabs>
            <TabList className="sa-tabs" aria-label={t('preview.tabs')}>
              <Tab id="html">{t('preview.tab.html')}</Tab>
              <Tab id="text">{t('preview.tab.text')}</Tab>
              <Tab id="calendar">{t('preview.tab.calendar')}</Tab>
            </TabList>
            <TabPanel id="html">
              <iframe
                className="sa-frame sa-preview__mail"
                src={addressOf(showMailing, about)}
                title={t('preview.frame', { who: composed.to.name })}
                sandbox=""
                referrerPolicy="no-referrer"
              />
            </TabPanel>
            <TabPanel id="text">
              <pre className="sa-preview__text">{composed.text}</pre>
            </TabPanel>
            <TabPanel id="calendar">
              {composed.calendar === null ? (
                <p className="sa-hint">{t('preview.noCalendar')}</p>
              ) : (
                <pre className="sa-preview__text">{composed.calendar}</pre>
              )}
            </TabPanel>
          </Tabs>
          <p className="sa-hint">{t('preview.inert')}</p>
        </>
      )}
    </Answered>
  );
}

import { appMunicipalityTexts, getSettings, updateSettings } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { Answered } from '../../components/answered';
import { LongWork } from '../../components/long-work';
import { Screen } from '../../components/screen';
import { SettingsTabs } from '../../components/settings-tabs';
import { WhoMay } from '../../components/who-may';
import { addTexts } from '../../lib/add-texts';
import { may, useMembership } from '../../lib/me';
import { asked } from '../../lib/queries';
import { useTexts } from '../../lib/use-texts';
import { MailHead } from './mail-head';
import { MunicipalityForm } from './municipality-form';

addTexts('app-municipality', appMunicipalityTexts);

/** What the municipality is called, whom mails name for questions, and its colour. */
export function MunicipalityPage() {
  const t = useTexts('app-municipality');
  const membership = useMembership();
  const query = useQuery(asked(getSettings, { municipality: membership.slug }));
  return (
    <Screen heading={t('heading')} lead={t('lead')}>
      <SettingsTabs />
      <WhoMay entry={updateSettings} />
      <LongWork />
      <Answered query={query} lines={9}>
        {(settings) =>
          may(membership, updateSettings) ? (
            <MunicipalityForm settings={settings} />
          ) : (
            <MailHead written={settings} />
          )
        }
      </Answered>
    </Screen>
  );
}

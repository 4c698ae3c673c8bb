import { NoticeBox } from '@samsyn/ui';
import { useTexts } from '../../lib/use-texts';

/** Somebody else has saved while this was open: what they changed is shown, and one's own changes are kept. */
export function MergedNotice() {
  const t = useTexts('app-settings');
  return (
    <NoticeBox tone="warning" heading={t('conflict.heading')} role="alert">
      <p>{t('conflict.text')}</p>
    </NoticeBox>
  );
}

import { spokenContact } from '@samsyn/contract';
import { Card } from '@samsyn/ui';
import type { CSSProperties } from 'react';
import { useTexts } from '../../lib/use-texts';
import type { WrittenMunicipality } from './municipality-draft.rules';

/** How mails begin and end with what is written, and what has the colour in them. */
export function MailHead({ written }: { readonly written: WrittenMunicipality }) {
  const t = useTexts('app-municipality');
  const { name, contactRole, contactPhone, contactEmail, colour } = written;
  return (
    <Card id="look" heading={t('look.heading')} aside={t('look.aside')}>
      <div className="sa-mail-head" style={{ '--sa-brand': colour } as CSSProperties}>
        <p className="sa-mail-head__sender">{name}</p>
        <p className="sa-mail-head__heading">{t('look.subject')}</p>
        <p>{t('look.text', { municipality: name })}</p>
        <p>
          <span className="sa-mail-head__button">{t('look.button')}</span>
        </p>
        <p className="sa-mail-head__foot">
          {t('look.questions', { contact: spokenContact(contactRole, contactPhone, contactEmail) })}
        </p>
      </div>
    </Card>
  );
}

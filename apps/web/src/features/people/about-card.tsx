import { contactLanguages, updateMe } from '@samsyn/contract';
import { Card, FactsList } from '@samsyn/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceList } from '../../components/choice-list';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { textIn } from '../../lib/form-text.rules';
import { chooseLanguage } from '../../lib/language-choice';
import { me } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useLanguage, useTexts } from '../../lib/use-texts';

const languageNames = { sv: 'Svenska', en: 'English' } as const;

/** Name and language, as colleagues and mails know them. */
export function AboutCard() {
  const t = useTexts('app-people');
  const app = useTexts('app');
  const spoken = useLanguage();
  const { account } = useSuspenseQuery(me).data;
  const [isMissing, setMissing] = useState(false);
  const order = useOrder(updateMe, ({ language }) => {
    if (language !== spoken) chooseLanguage(language);
    announce(t('profile.about.done'));
  });
  const send = (form: FormData) => {
    const name = textIn(form, 'name');
    setMissing(name === '');
    if (name === '' || order.isPending) return;
    order.mutate({ body: { name, language: textIn(form, 'language') === 'en' ? 'en' : 'sv' } });
  };
  const problem = isMissing
    ? t('profile.about.missing')
    : order.error
      ? t('profile.about.failed')
      : undefined;
  return (
    <Card id="about" heading={t('profile.about.heading')}>
      <FactsList facts={[{ term: t('profile.about.email'), value: account.email }]} />
      <form
        className="sa-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(new FormData(event.currentTarget));
        }}
      >
        {problem ? (
          <div className="ds-alert sa-notice" data-color="danger" role="alert">
            <p>{problem}</p>
          </div>
        ) : null}
        <TextBox
          name="name"
          label={t('profile.about.name')}
          value={account.name}
          maxLength={200}
          isRequired
        />
        <ChoiceList
          name="language"
          legend={t('profile.about.language')}
          options={contactLanguages.map((value) => ({ value, label: languageNames[value] }))}
          chosen={account.language}
        />
        <p className="sa-hint">{t('profile.about.languageHint')}</p>
        <button className="ds-button" type="submit" aria-busy={order.isPending}>
          {order.isPending ? app('dialog.sending') : t('profile.about.save')}
        </button>
      </form>
    </Card>
  );
}

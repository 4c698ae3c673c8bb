import { contactLanguages, listAuditLog, listBodies, listMembers, removeSession } from '@samsyn/contract';
import { Icon } from '@samsyn/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../lib/api';
import { chooseLanguage } from '../lib/language-choice';
import { may, me, useMembership } from '../lib/me';
import { useLanguage, useTexts } from '../lib/use-texts';

const languageNames = { sv: 'Svenska', en: 'English' } as const;

/** Where the settings begin, for whom: an auditor looks at who did what, and others when their mails leave. */
const settingsBegin = [
  { path: '/$municipality/installningar/personer', entry: listMembers },
  { path: '/$municipality/installningar/andringslogg', entry: listAuditLog },
  { path: '/$municipality/installningar/mejltider', entry: listBodies },
] as const;

/** Who is signed in, and what concerns them rather than their work. The browser itself opens, closes and leads focus. */
export function AccountMenu({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const t = useTexts('app');
  const language = useLanguage();
  const { account, memberships } = useSuspenseQuery(me).data;
  const here = useMembership();
  const role = here.roles[0] ? t(`role.${here.roles[0]}`) : '';
  const others = memberships.filter(({ slug }) => slug !== here.slug);
  const settings = settingsBegin.find(({ entry }) => may(here, entry));
  return (
    <div className="sa-account">
      <button className="sa-account__button" type="button" popoverTarget="account-menu">
        <span className="ds-sr-only">{t('account.label')}</span>
        <Icon name="person" />
        <span className="sa-account__who">
          <span>{account.name}</span>
          <span className="sa-account__role">{role}</span>
        </span>
        <Icon name="chevron" />
      </button>
      <div className="sa-account__menu" id="account-menu" popover="auto">
        {others.length > 0 ? (
          <>
            <p className="sa-account__label" id="account-switch">
              {t('account.switch')}
            </p>
            <ul className="sa-lines" aria-labelledby="account-switch">
              {others.map(({ slug, name }) => (
                <li key={slug}>
                  <Link
                    className="sa-account__item"
                    to="/$municipality"
                    params={{ municipality: slug }}
                    onClick={close}
                  >
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <Link
          className="sa-account__item"
          to="/$municipality/profil"
          params={{ municipality: here.slug }}
          onClick={close}
        >
          {t('account.profile')}
        </Link>
        {settings ? (
          <Link
            className="sa-account__item"
            to={settings.path}
            params={{ municipality: here.slug }}
            onClick={close}
          >
            {t('account.settings')}
          </Link>
        ) : null}
        <button
          className="sa-account__item"
          type="button"
          onClick={() => {
            close();
            onShortcuts();
          }}
        >
          {t('account.shortcuts')}
        </button>
        <p className="sa-account__label" id="account-language">
          {t('account.language')}
        </p>
        <ul className="sa-lines" aria-labelledby="account-language">
          {contactLanguages.map((each) => (
            <li key={each}>
              <button
                className="sa-account__item"
                type="button"
                lang={each}
                aria-pressed={each === language}
                onClick={() => chooseLanguage(each)}
              >
                {languageNames[each]}
                {each === language ? <Icon name="check" /> : null}
              </button>
            </li>
          ))}
        </ul>
        <hr className="sa-account__rule" />
        <button className="sa-account__item" type="button" onClick={() => void signOut()}>
          {t('account.signOut')}
        </button>
      </div>
    </div>
  );
}

function close(): void {
  document.getElementById('account-menu')?.hidePopover();
}

/** Leaves by loading the page anew, so that nothing of what was shown is kept. */
async function signOut(): Promise<void> {
  await call(removeSession, {}).catch(() => undefined);
  location.assign('/app/logga-in');
}

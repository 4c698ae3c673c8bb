import { getWorkingGroup, listActions, listDirectory, listMailGroups, listMeetings } from '@samsyn/contract';
import { Icon, Shield } from '@samsyn/ui';
import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { Announcement } from '../components/announcement';
import { may, useMembership } from '../lib/me';
import { sessionGate } from '../lib/session-gate';
import { onKeys } from '../lib/shortcut-key';
import { useTexts } from '../lib/use-texts';
import { AccountMenu } from './account-menu';
import { useColour } from './use-colour';

const SignInAgain = lazy(() => import('./sign-in-again.dialog'));
const Shortcuts = lazy(() => import('./shortcuts.dialog'));

/** Where one can go from anywhere, and by which entry that is asked: who may not, is not shown the way. */
const places = [
  { path: '/$municipality/arshjul', entry: listMeetings, words: 'menu.year' },
  { path: '/$municipality/moten', entry: listMeetings, words: 'menu.meetings' },
  { path: '/$municipality/utskick', entry: listMailGroups, words: 'menu.mailings' },
  { path: '/$municipality/atgarder', entry: listActions, words: 'menu.actions' },
  { path: '/$municipality/arbetsgrupp', entry: getWorkingGroup, words: 'menu.group' },
  { path: '/$municipality/kontakter', entry: listDirectory, words: 'menu.contacts' },
] as const;

/**
 * What stands around every screen: whose it is, where one can go, and who is signed in. Where there is no room for a row of
 * places, the browser itself opens and closes them from a button.
 */
export function Frame() {
  const t = useTexts('app');
  const membership = useMembership();
  const { slug, name } = membership;
  useColour(membership);
  const isClosed = useSyncExternalStore(sessionGate.subscribe, sessionGate.isClosed);
  const [isListing, setListing] = useState(false);
  useEffect(() => onKeys({ '?': () => setListing(true) }), []);
  const to = { params: { municipality: slug } } as const;
  return (
    <>
      <a className="sa-skip" href="#main">
        {t('skip')}
      </a>
      <header className="sa-header">
        <div className="sa-header__inner">
          <Link className="sa-header__home" to="/$municipality" {...to}>
            <Shield />
            <span className="sa-header__name">{name}</span>
          </Link>
          <nav className="sa-nav" aria-label={t('menu.label')}>
            <button className="sa-nav__button" type="button" popoverTarget="menu">
              <Icon name="menu" />
              {t('menu.open')}
            </button>
            <div className="sa-menu" id="menu" popover="auto">
              <Link
                className="sa-menu__link"
                to="/$municipality"
                {...to}
                activeOptions={{ exact: true }}
                onClick={closeMenu}
              >
                {t('menu.home')}
              </Link>
              {places
                .filter(({ entry }) => may(membership, entry))
                .map(({ path, words }) => (
                  <Link
                    key={path}
                    className="sa-menu__link"
                    to={path}
                    {...to}
                    activeOptions={{ includeSearch: false }}
                    onClick={closeMenu}
                  >
                    {t(words)}
                  </Link>
                ))}
            </div>
          </nav>
          <AccountMenu onShortcuts={() => setListing(true)} />
        </div>
      </header>
      <main className="sa-main" id="main" tabIndex={-1} data-width="wide">
        <Announcement />
        <Outlet />
      </main>
      <Suspense>
        {isClosed ? <SignInAgain /> : null}
        {isListing ? <Shortcuts onClose={() => setListing(false)} /> : null}
      </Suspense>
    </>
  );
}

function closeMenu(): void {
  document.getElementById('menu')?.hidePopover();
}

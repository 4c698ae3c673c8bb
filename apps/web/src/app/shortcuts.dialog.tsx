import { appShortcutsTexts } from '@samsyn/contract';
import { useState } from 'react';
import { TaskDialog } from '../components/task-dialog';
import { addTexts } from '../lib/add-texts';
import { isKeyOn, switchKey } from '../lib/shortcut-key';
import { useTexts } from '../lib/use-texts';

addTexts('app-shortcuts', appShortcutsTexts);

/** What can be done by keys beside what every page of the web can. */
const shortcuts = [
  { keys: [['?']], does: 'list' },
  { keys: [['Esc']], does: 'close' },
  {
    keys: [
      ['Alt', '↑'],
      ['Alt', '↓'],
    ],
    does: 'moveItem',
  },
  { keys: [['Enter']], does: 'closeItem' },
  { keys: [['j'], ['k']], does: 'moveAction' },
  { keys: [['c']], does: 'logAction' },
  { keys: [['←'], ['→'], ['↑'], ['↓']], does: 'days' },
  { keys: [['Page Up'], ['Page Down']], does: 'months' },
] as const;

/** Lists the shortcuts, and lets the one that lists them be switched off. */
export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('app-shortcuts');
  const [isOn, setOn] = useState(isKeyOn);
  return (
    <TaskDialog heading={t('heading')} onClose={onClose}>
      <div className="sa-dialog__body">
        <dl className="sa-facts">
          {shortcuts.map(({ keys, does }) => (
            <div key={does} className="sa-facts__row">
              <dt>
                {keys.map((pressed, at) => (
                  <span key={pressed.join()}>
                    {at > 0 ? ' ' : ''}
                    {pressed.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </span>
                ))}
              </dt>
              <dd>{t(`does.${does}`)}</dd>
            </div>
          ))}
        </dl>
        <label className="sa-check">
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ target }) => {
              switchKey(target.checked);
              setOn(target.checked);
            }}
          />
          {t('switch')}
        </label>
      </div>
    </TaskDialog>
  );
}

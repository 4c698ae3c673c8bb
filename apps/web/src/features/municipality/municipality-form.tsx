import {
  contrastWithWhite,
  isPhoneNumber,
  LEAST_CONTRAST,
  type SettingsView,
  storedPhoneNumber,
  updateSettings,
} from '@samsyn/contract';
import { Card, NoticeBox } from '@samsyn/ui';
import { useState } from 'react';
import { ColourField } from '../../components/colour-field';
import { TextBox } from '../../components/text-box';
import { announce } from '../../lib/announcements';
import { Refused } from '../../lib/api';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useLanguage, useTexts } from '../../lib/use-texts';
import { MailHead } from './mail-head';
import {
  changesOf,
  mergedOn,
  type WrittenField,
  type WrittenMunicipality,
  writtenFields,
  writtenOf,
} from './municipality-draft.rules';

/** What can be written, with how it looks beside it as it is written. */
export function MunicipalityForm({ settings }: { readonly settings: SettingsView }) {
  const t = useTexts('app-municipality');
  const app = useTexts('app');
  const { slug: municipality } = useMembership();
  const [base, setBase] = useState(settings);
  const [written, setWritten] = useState(() => writtenOf(settings));
  /** How often others have saved while this was being written. */
  const [merges, setMerges] = useState(0);
  const [faults, setFaults] = useState<readonly WrittenField[]>([]);
  const begin = (holds: SettingsView, next: WrittenMunicipality) => {
    setBase(holds);
    setWritten(next);
  };
  const order = useOrder(updateSettings, ({ tasks: _tasks, ...saved }) => {
    begin(saved, writtenOf(saved));
    setMerges(0);
    announce(t('done'));
  });
  const changes = changesOf(base, written);
  const contrast = contrastWithWhite(written.colour);
  const numbers = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 1 });
  const spoken = (number: number) => numbers.format(number);
  const send = () => {
    const wrong = faultsOf(written);
    setFaults(wrong);
    if (wrong.length > 0 || order.isPending) return;
    order.mutate(
      { municipality, body: { ...changes, version: base.version } },
      {
        onError: (error) => {
          const conflict =
            error instanceof Refused ? error.tells(updateSettings, 'settings.changed') : undefined;
          if (!conflict) return;
          const holds = conflict['current'] as SettingsView;
          begin(holds, mergedOn(holds, base, written));
          setMerges((count) => count + 1);
        },
      },
    );
  };
  const set = (field: WrittenField) => (value: string) => setWritten((was) => ({ ...was, [field]: value }));
  const isRefused =
    order.error && !(order.error instanceof Refused && order.error.problem.code === 'settings.changed');
  return (
    <div className="sa-columns">
      <Card id="written" heading={t('written')}>
        <form
          className="sa-form"
          noValidate
          // what others have saved meanwhile stands in the fields
          key={merges}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          {merges > 0 ? (
            <NoticeBox tone="warning" heading={t('conflict.heading')} role="alert">
              <p>{t('conflict.text')}</p>
            </NoticeBox>
          ) : null}
          {faults.length > 0 || isRefused ? (
            <NoticeBox tone="danger" heading={t('failed')} role="alert">
              {faults.length > 0 ? (
                faults.map((field) => <p key={field}>{t(`fault.${field}`)}</p>)
              ) : (
                <p>{app(isOffline(order.error) ? 'dialog.offline' : 'dialog.invalid')}</p>
              )}
            </NoticeBox>
          ) : null}
          <TextBox
            name="name"
            label={t('field.name')}
            hint={t('hint.name')}
            value={written.name}
            maxLength={200}
            isRequired
            onChange={set('name')}
          />
          <TextBox
            name="contactRole"
            label={t('field.contactRole')}
            hint={t('hint.contactRole')}
            value={written.contactRole}
            maxLength={200}
            isRequired
            onChange={set('contactRole')}
          />
          <TextBox
            name="contactPhone"
            type="tel"
            label={t('field.contactPhone')}
            value={written.contactPhone}
            maxLength={40}
            isRequired
            onChange={set('contactPhone')}
          />
          <TextBox
            name="contactEmail"
            type="email"
            label={t('field.contactEmail')}
            hint={t('hint.contactEmail')}
            value={written.contactEmail}
            maxLength={254}
            isRequired
            onChange={set('contactEmail')}
          />
          <ColourField
            label={t('field.colour')}
            hint={
              contrast < LEAST_CONTRAST
                ? t('contrast.low', { contrast: spoken(contrast), least: spoken(LEAST_CONTRAST) })
                : t('contrast.enough', { contrast: spoken(contrast) })
            }
            isFaulty={contrast < LEAST_CONTRAST}
            value={written.colour}
            onChange={set('colour')}
          />
          <button
            className="ds-button"
            type="submit"
            aria-busy={order.isPending}
            aria-disabled={Object.keys(changes).length === 0}
          >
            {order.isPending ? app('dialog.sending') : t('save')}
          </button>
        </form>
      </Card>
      <MailHead written={written} />
    </div>
  );
}

/** What cannot be saved as it is written. */
function faultsOf(written: WrittenMunicipality): WrittenField[] {
  const isWrong: Readonly<Record<WrittenField, boolean>> = {
    name: written.name.trim() === '',
    contactRole: written.contactRole.trim() === '',
    contactPhone: !isPhoneNumber(storedPhoneNumber(written.contactPhone)),
    contactEmail: !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written.contactEmail.trim()),
    colour: contrastWithWhite(written.colour) < LEAST_CONTRAST,
  };
  return writtenFields.filter((field) => isWrong[field]);
}

function isOffline(error: Error | null): boolean {
  return error instanceof Refused && error.problem.status === 0;
}

import {
  agendaItemKinds,
  type AgendaItemKind,
  LONGEST_ITEM,
  type ParticipantReplyView,
} from '@samsyn/contract';
import { Icon } from '@samsyn/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { SelectField } from '../../../components/select-field';
import { useTexts } from '../../../lib/use-texts';
import type { DraftItem } from './agenda-draft.rules';
import { seatWords } from './presenter-words';

/** The presenter is written in words instead of chosen. */
const WORDS = 'words';
const STEP = 5;

export interface ItemFormProps {
  readonly item: DraftItem;
  readonly participants: readonly ParticipantReplyView[];
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (edited: Partial<DraftItem>) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

/** What can be changed of an item; each letter counts, and is saved when somebody pauses. */
export function ItemForm(props: ItemFormProps) {
  const { item, participants, onOpen, onChange, onCopy, onRemove } = props;
  const t = useTexts('app-agenda');
  const words = useTexts('app-meetings');
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const { title, minutes, kind } = item;
  useEffect(() => first.current?.focus(), []);
  const lasting = (wanted: number) =>
    Number.isFinite(wanted) && onChange({ minutes: Math.min(LONGEST_ITEM, Math.max(1, Math.round(wanted))) });
  return (
    <div className="sa-item__form">
      <div className="sa-item__line">
        <div className="ds-field sa-field">
          <label className="ds-label" htmlFor={`${id}-title`}>
            {t('field.title')}
          </label>
          <input
            className="ds-input"
            id={`${id}-title`}
            ref={first}
            value={title}
            maxLength={200}
            autoComplete="off"
            required
            onChange={({ target }) => onChange({ title: target.value })}
            onKeyDown={({ key }) => key === 'Enter' && onOpen(false)}
          />
        </div>
        <div className="ds-field sa-field">
          <label className="ds-label" htmlFor={`${id}-minutes`}>
            {t('field.minutes')}
          </label>
          <div className="sa-minutes">
            <button type="button" aria-label={t('field.fewer')} onClick={() => lasting(minutes - STEP)}>
              <Icon name="dash" />
            </button>
            <Minutes id={`${id}-minutes`} minutes={minutes} onChange={lasting} />
            <button
              type="button"
              aria-label={t('field.more')}
              onClick={() => lasting(minutes === 1 ? STEP : minutes + STEP)}
            >
              <Icon name="plus" />
            </button>
          </div>
        </div>
      </div>
      <div className="sa-item__line">
        <SelectField
          label={t('field.kind')}
          value={kind}
          options={agendaItemKinds.map((value) => ({ value, label: words(`agenda.kind.${value}`) }))}
          onChange={(value) => onChange({ kind: value as AgendaItemKind })}
        />
        <Presenter item={item} participants={participants} onChange={onChange} />
      </div>
      <div className="sa-item__foot">
        <button className="ds-button" type="button" onClick={() => onOpen(false)}>
          <Icon name="check" />
          {t('done')}
        </button>
        <button className="ds-button" data-variant="tertiary" type="button" onClick={onCopy}>
          {t('copy')}
        </button>
        <button
          className="ds-button"
          data-variant="tertiary"
          data-color="danger"
          type="button"
          onClick={onRemove}
        >
          <Icon name="cross" />
          {t('remove')}
        </button>
      </div>
    </div>
  );
}

interface MinutesProps {
  readonly id: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** May be empty while it is written; what is left empty stays what it was. */
function Minutes({ id, minutes, onChange }: MinutesProps) {
  const [written, setWritten] = useState<string>();
  return (
    <input
      className="ds-input"
      id={id}
      inputMode="numeric"
      value={written ?? String(minutes)}
      onChange={({ target }) => {
        const digits = target.value.replaceAll(/\D/g, '').slice(0, 3);
        setWritten(digits);
        if (Number(digits) > 0) onChange(Number(digits));
      }}
      onBlur={() => setWritten(undefined)}
    />
  );
}

interface PresenterProps {
  readonly item: DraftItem;
  readonly participants: readonly ParticipantReplyView[];
  readonly onChange: (edited: Partial<DraftItem>) => void;
}

/** Who presents: a seat that takes part, nobody, or somebody in words. */
function Presenter({ item, participants, onChange }: PresenterProps) {
  const t = useTexts('app-agenda');
  const reply = useTexts('reply');
  const id = useId();
  const { seatId, presenter } = item;
  const isWords = seatId === undefined && presenter !== null;
  const seats = participants.filter(({ substituteFor }) => substituteFor === null);
  const options = [
    { value: '', label: t('field.nobody') },
    ...seats.map((seat) => ({
      value: seat.seatId,
      label: seat.answer ? `${seatWords(seat)} (${reply(`given.${seat.answer}`)})` : seatWords(seat),
    })),
    { value: WORDS, label: t('field.other') },
  ];
  // the property is left out where no seat is chosen
  const choose = (value: string) => {
    if (value === WORDS) return onChange({ seatId: undefined as never, presenter: presenter ?? '' });
    if (value === '') return onChange({ seatId: undefined as never, presenter: null });
    onChange({ seatId: value, presenter: null });
  };
  return (
    <div className="sa-form">
      <SelectField
        label={t('field.presenter')}
        value={seatId ?? (isWords ? WORDS : '')}
        options={options}
        onChange={choose}
      />
      {isWords ? (
        <div className="ds-field sa-field">
          <label className="ds-label" htmlFor={id}>
            {t('field.words')}
          </label>
          <input
            className="ds-input"
            id={id}
            value={presenter}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => onChange({ presenter: target.value })}
          />
        </div>
      ) : null}
    </div>
  );
}

import { Icon } from '@samsyn/ui';
import { type KeyboardEvent, useState } from 'react';
import { useTexts } from '../../../lib/use-texts';
import { ItemForm, type ItemFormProps } from './item-form';
import { presenterWords } from './presenter-words';

export interface ItemRowProps extends ItemFormProps {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly place: { readonly position: number; readonly count: number };
  readonly isOpen: boolean;
  readonly isDragged: boolean;
  readonly onMove: (position: number) => void;
  readonly onDrag: (isDragged: boolean) => void;
  readonly onDrop: () => void;
}

/** One item: its time, name, who presents it; moved by keys, by buttons or by its handle, and opened to be changed. */
export function ItemRow(props: ItemRowProps) {
  const { item, name, start, end, place, participants, isOpen, isDragged } = props;
  const { onOpen, onMove, onDrag, onDrop } = props;
  const t = useTexts('app-agenda');
  const words = useTexts('app-meetings');
  const [isOver, setOver] = useState(false);
  const { position, count } = place;
  const { kind, minutes } = item;
  const presenter = presenterWords(item, participants);
  const moveByKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    onMove(position + by);
  };
  const steps = [
    { label: t('up', { item: name }), to: position - 1, isEnd: position === 0, way: 'up' },
    { label: t('down', { item: name }), to: position + 1, isEnd: position === count - 1, way: 'down' },
  ];
  return (
    <li
      className="sa-item"
      data-kind={kind}
      data-open={isOpen || undefined}
      data-dragged={isDragged || undefined}
      data-over={isOver || undefined}
      onKeyDown={moveByKey}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => {
        setOver(false);
        onDrop();
      }}
    >
      <div className="sa-item__row">
        <span
          className="sa-item__handle"
          draggable
          title={t('drag')}
          onDragStart={() => onDrag(true)}
          onDragEnd={() => onDrag(false)}
        >
          <Icon name="grip" />
        </span>
        <span className="sa-item__start">{start}</span>
        <div className="sa-item__words">
          <button
            className="sa-inline sa-item__title"
            type="button"
            aria-expanded={isOpen}
            aria-label={t('open', { item: name })}
            onClick={() => onOpen(!isOpen)}
          >
            {name}
          </button>
          {kind === 'break' ? null : <span className="sa-hint"> {words(`agenda.kind.${kind}`)}</span>}
          {presenter && !isOpen ? <span className="sa-hint sa-below">{presenter}</span> : null}
          {isOpen ? <span className="sa-hint sa-below">{t('ends', { end, minutes })}</span> : null}
        </div>
        <span className="sa-item__minutes">{words('agenda.minutes', { minutes })}</span>
        <span className="sa-item__steps">
          {steps.map(({ label, to, isEnd, way }) => (
            <button
              key={way}
              className="sa-item__step"
              data-way={way}
              type="button"
              aria-label={label}
              aria-disabled={isEnd}
              onClick={() => isEnd || onMove(to)}
            >
              <Icon name="arrow" />
            </button>
          ))}
        </span>
      </div>
      {isOpen ? <ItemForm {...props} /> : null}
    </li>
  );
}

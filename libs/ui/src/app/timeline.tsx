import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon';

export interface TimelineEntry {
  readonly key: string;
  /** How its mark looks: filled is over, outlined is to come, dashed will not be. */
  readonly mark: 'done' | 'failed' | 'next' | 'planned' | 'dropped' | 'event';
  readonly icon: IconName;
  /** When, and its state in a word. */
  readonly when: ReactNode;
  readonly title: ReactNode;
  readonly text?: ReactNode;
}

/** What happens when, from top to bottom; the marks tell by shape what the words beside them say. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="sa-timeline">
      {entries.map(({ key, mark, icon, when, title, text }) => (
        <li key={key} className="sa-timeline__entry" data-mark={mark}>
          <span className="sa-timeline__mark">
            <Icon name={icon} />
          </span>
          <div className="sa-timeline__when">{when}</div>
          <div className="sa-timeline__title">{title}</div>
          {text ? <div className="sa-timeline__text">{text}</div> : null}
        </li>
      ))}
    </ol>
  );
}

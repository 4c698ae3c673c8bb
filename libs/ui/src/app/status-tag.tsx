import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const icons: Readonly<Record<Tone, IconName>> = {
  neutral: 'dash',
  info: 'clock',
  success: 'check',
  warning: 'alert',
  danger: 'cross',
};

export interface StatusTagProps {
  readonly tone: Tone;
  /** Another shape than the tone's own; a state is never told by colour alone. */
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** Where something stands, in a word: by shape and colour. */
export function StatusTag({ tone, icon = icons[tone], children }: StatusTagProps) {
  return (
    <span className="ds-tag sa-tag" data-color={tone}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

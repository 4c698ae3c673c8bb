import type { ReactNode } from 'react';

export interface NoticeBoxProps {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly heading: string;
  readonly children?: ReactNode;
  /** `alert` for what has just gone wrong, so that it is read out. */
  readonly role?: 'alert' | 'status';
}

/** Something to know before the rest of the screen. */
export function NoticeBox({ tone, heading, children, role }: NoticeBoxProps) {
  return (
    <div className="ds-alert sa-notice sa-box" data-color={tone} role={role}>
      <h2 className="sa-box__heading">{heading}</h2>
      {children}
    </div>
  );
}

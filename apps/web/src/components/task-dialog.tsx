import { Icon } from '@samsyn/ui';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTexts } from '../lib/use-texts';
import { IsToldAround } from './trouble';

export interface TaskDialogProps {
  readonly heading: string;
  /** What it is done to, below the heading. */
  readonly lead?: ReactNode;
  /** With two columns there is room for a calendar beside what follows. */
  readonly width?: 'narrow' | 'wide';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog in which one thing is decided: over the page, closed by Escape, focus back where it came from. */
export function TaskDialog({ heading, lead, width = 'narrow', onClose, children }: TaskDialogProps) {
  const t = useTexts('app');
  return (
    <ModalOverlay
      className="sa-overlay"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Modal className="sa-modal" data-width={width}>
        <Dialog className="sa-dialog">
          <div className="sa-dialog__head">
            <div>
              <Heading className="sa-dialog__title" slot="title">
                {heading}
              </Heading>
              {lead ? <p className="sa-dialog__lead">{lead}</p> : null}
            </div>
            <button
              className="sa-dialog__close"
              type="button"
              aria-label={t('dialog.close')}
              onClick={onClose}
            >
              <Icon name="cross" />
            </button>
          </div>
          <IsToldAround value={false}>{children}</IsToldAround>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

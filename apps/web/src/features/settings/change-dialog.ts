/** What every dialog of the settings is given beside what it changes. */
export interface ChangeDialogProps {
  readonly onClose: () => void;
}

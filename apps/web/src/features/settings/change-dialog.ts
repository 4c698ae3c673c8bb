/** What every dialog of the settings is given beside what it changes. */
export interface ChangeDialogProps {
  /** Told of the long work that follows. */
  readonly onTasks: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

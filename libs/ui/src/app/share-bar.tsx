export interface ShareBarProps {
  readonly label: string;
  /** In words: "4 av 7". */
  readonly told: string;
  readonly part: number;
  readonly whole: number;
}

/** How much of something there is; the words say it, the bar shows it. */
export function ShareBar({ label, told, part, whole }: ShareBarProps) {
  return (
    <div className="sa-share">
      <p className="sa-share__words">
        <span>{label}</span> <strong>{told}</strong>
      </p>
      <svg className="sa-share__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="sa-share__whole" width="100" height="4" />
        <rect className="sa-share__part" width={whole > 0 ? (100 * part) / whole : 0} height="4" />
      </svg>
    </div>
  );
}

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export interface ActionLink {
  readonly href: string;
  readonly label: string;
  /** The one thing to do next; at most one per page. The others are outlined. */
  readonly primary?: boolean;
  /** File name to save under, for a calendar file; empty lets the server decide. */
  readonly download?: string;
}

/** A row of links styled as buttons; one below the other, in full width, on a narrow screen. */
export function ActionLinks({ links }: { readonly links: readonly ActionLink[] }) {
  if (links.length === 0) return null;
  return (
    <div className="sa-actions">
      {links.map((link) => (
        <a
          key={link.href}
          className="ds-button"
          data-variant={link.primary ? 'primary' : 'secondary'}
          href={link.href}
          download={link.download}
        >
          {link.label}
        </a>
      ))}
    </div>
  );
}

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** Plain text as it was written, its web addresses made into links. Only `http` and `https` become links. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <pre className="sa-source">
      {/* Splitting on a captured group puts the addresses at the odd places. */}
      {text.split(address).map((part, index) =>
        index % 2 === 1 ? (
          <a key={index} className="ds-link" href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </pre>
  );
}

/** Grey lines where text is about to be; whoever shows them says so in words too. */
export function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div className="sa-skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="sa-skeleton__line" />
      ))}
    </div>
  );
}

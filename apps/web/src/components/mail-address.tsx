/** A mail address, which where it is too long for its place goes on after its `@` before it is broken anywhere else. */
export function MailAddress({ address }: { readonly address: string }) {
  const at = address.indexOf('@') + 1;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}

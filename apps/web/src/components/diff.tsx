/** A value that becomes another: the old one struck, the new one marked. */
export function Diff({ before, after }: { before: string; after: string }) {
  return (
    <>
      <del>{before}</del> <ins>{after}</ins>
    </>
  );
}

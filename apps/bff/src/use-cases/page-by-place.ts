/** A page as a question of the store gives it. */
interface Page<Row> {
  readonly rows: readonly Row[];
  readonly isMore: boolean;
}

/**
 * To whom numbers are masked, a page begins behind so many rows, "~50", and not behind a text: a number may stand in it, and
 * whoever says where to begin would find it digit by digit. `first` reads the first rows, so many.
 */
export async function pageByPlace<Row>(
  after: string | null,
  limit: number,
  first: (limit: number) => Promise<Page<Row>>,
): Promise<{ readonly rows: readonly Row[]; readonly next: string | null }> {
  const skipped = Number(/^~(\d{1,7})$/.exec(after ?? "")?.[1] ?? 0);
  const { rows, isMore } = await first(skipped + limit);
  return { rows: rows.slice(skipped), next: isMore ? `~${skipped + limit}` : null };
}

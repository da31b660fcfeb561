/**
 * Tries all together; what is refused as a whole (null) goes again in halves, until whatever it was refused for stands
 * alone. What `attempt` says of a single item is final. Results are in the order of the items.
 */
export async function inHalves<T, R>(
  items: readonly T[],
  attempt: (part: readonly T[]) => Promise<R[] | null>,
): Promise<R[]> {
  if (items.length === 0) return [];
  const results = await attempt(items);
  if (results) return results;
  if (items.length === 1) throw new Error("Nothing is said of a single item");
  const middle = Math.ceil(items.length / 2);
  return [
    ...(await inHalves(items.slice(0, middle), attempt)),
    ...(await inHalves(items.slice(middle), attempt)),
  ];
}

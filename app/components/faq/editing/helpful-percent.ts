/** Of a hundred who answered, how many were helped; null while nobody has answered. */
export function helpfulPercent({
  helpful,
  unhelpful,
}: {
  helpful: number;
  unhelpful: number;
}): number | null {
  const answers = helpful + unhelpful;
  return answers === 0 ? null : Math.round((helpful / answers) * 100);
}

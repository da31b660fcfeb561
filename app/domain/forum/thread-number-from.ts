/** The number of a thread in what somebody typed or pasted: "12", "#12", "12-why-so", or the address of its page. */
export function threadNumberFrom(typed: string): number | null {
  const found = /(?:^|\/forum\/)#?(\d{1,15})(?=$|[-/?#\s])/.exec(typed.trim());
  const number = Number(found?.[1]);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

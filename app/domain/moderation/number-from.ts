/** The number in what somebody typed or pasted: "12", "#12", "12-why-so", or the address of an idea's or thread's page. */
export function numberFrom(typed: string): number | null {
  const found = /(?:^|\/(?:ideas|forum)\/)#?(\d{1,15})(?=$|[-/?#\s])/.exec(typed.trim());
  const number = Number(found?.[1]);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

import { paths } from "#app/paths.ts";

type Asked = { numbers: readonly number[]; to: string; next: string };

/** The page that finishes a move: says which ideas go where, asks why. */
export function movePath({ numbers, to, next }: Asked): string {
  const query = new URLSearchParams(numbers.map((number) => ["numbers[]", String(number)]));
  query.set("to", to);
  query.set("next", next);
  return `${paths.deskMoves()}?${query}`;
}

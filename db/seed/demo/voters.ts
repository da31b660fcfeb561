import type { Random } from "./random.ts";
import type { Person } from "./world.ts";

const HOUR_MS = 3_600_000;

/** So many different people out of those who were there, regulars more often than others. */
export function drawPeople(
  people: Iterable<Person>,
  count: number,
  random: Random,
  except: ReadonlySet<string>,
): Person[] {
  return [...people]
    .filter((person) => !except.has(person.id))
    .map((person) => ({ person, rank: random.next() ** (1 / person.eagerness) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, count)
    .map(({ person }) => person);
}

/** A moment between the two, sooner rather than later: most votes come in an idea's first weeks. */
export function voteTime(from: Date, to: Date, random: Random): Date {
  const span = to.getTime() - from.getTime() - HOUR_MS;
  return new Date(from.getTime() + Math.max(1000, span * random.next() ** 1.9));
}

import type { Role } from "../../schema/accounts.ts";
import type { Random } from "./random.ts";

export type Person = {
  id: string;
  username: string;
  displayName: string;
  email: string;
  locale: "en" | "fr";
  role: Role;
  joinedAt: Date;
  /** How much they take part: 1 is everybody, 5 a regular. */
  eagerness: number;
};

export type Place = { id: string; slug: string; ownerId: string | null; demotesAllowed: boolean };

export type LoadedIdea = {
  id: string;
  key: string;
  title: string;
  authorId: string;
  createdAt: Date;
  /** The last official step, if there was one. */
  steppedAt: Date | null;
  /** Nobody votes or writes after it. */
  endsAt: Date;
  /** Promoters and demoters, the author first. */
  voterIds: string[];
};

/** What is known while the demo is being loaded. */
export type World = {
  now: Date;
  random: Random;
  /** By username. */
  people: Map<string, Person>;
  /** By slug. */
  places: Map<string, Place>;
  /** By key. */
  ideas: Map<string, LoadedIdea>;
  /** By key. */
  threads: Map<string, { id: string; createdAt: Date; answerIds: string[] }>;
};

export function personNamed(world: World, username: string): Person {
  const person = world.people.get(username);
  if (!person) throw new Error(`The demo has nobody called ${username}`);
  return person;
}

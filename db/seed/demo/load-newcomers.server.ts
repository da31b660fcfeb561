import type { Role } from "../../schema/accounts.ts";
import { categoryModerators } from "../../schema/moderation.ts";
import type { Db } from "../../types.ts";
import { QUIET_MEMBERS } from "./cast.ts";
import type { DemoMember } from "./content.ts";
import { frenchTypography } from "./french-typography.ts";
import { joinMembers } from "./join-members.server.ts";
import { quietMembers } from "./members.ts";
import { NEWCOMERS } from "./newcomers.ts";
import { daysBefore } from "./random.ts";
import { personNamed, type World } from "./world.ts";

/** Most of a community only reads. */
const READERS = 720;
const FIRST_READERS_DAYS_AGO = 280;
/** Looks after two categories, and sees no others in the queue. */
const WORKSHOP: DemoMember & { daysAgo: number; role: Role } = {
  username: "gaetan",
  displayName: "Gaëtan Prigent",
  locale: "fr",
  bio: "Chef d'atelier chez Cyclade. Je modère ce que je sais réparer.",
  daysAgo: 96,
  role: "moderator",
};
const HIS_CATEGORIES = ["service", "accessories"];

/**
 * Who came, and does nothing but what is told of them: after everybody else has voted and written. Most read, some are up
 * to no good.
 */
export async function loadNewcomers(tx: Db, world: World): Promise<void> {
  const { now, random } = world;
  const readers = quietMembers(QUIET_MEMBERS + READERS)
    .slice(QUIET_MEMBERS)
    .map((reader) => ({ ...reader, daysAgo: 1 + random.next() * FIRST_READERS_DAYS_AGO }));
  const cast = [WORKSHOP, ...NEWCOMERS, ...readers].map(({ daysAgo, bio, ...newcomer }) => {
    const joinedAt = daysBefore(now, daysAgo);
    return {
      person: {
        role: "member" as Role,
        ...newcomer,
        id: random.id(joinedAt),
        email: `${newcomer.username}@courriel.example`,
        joinedAt,
        eagerness: 0,
      },
      bio: newcomer.locale === "fr" ? frenchTypography(bio) : bio,
      password: null,
    };
  });
  await joinMembers(tx, world, cast);
  const { id: memberId, joinedAt: createdAt } = personNamed(world, WORKSHOP.username);
  await tx
    .insert(categoryModerators)
    .values(HIS_CATEGORIES.map((slug) => ({ memberId, categoryId: world.places.get(slug)!.id, createdAt })));
}

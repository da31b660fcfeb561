import { type MemberActor, UNMARKED } from "#app/domain/core/actor.ts";
import { personNamed, type World } from "./world.ts";

/** Somebody of the demo, as the one who does something; `circle` once they are an ambassador. */
export function actorOf(world: World, username: string, { circle = false } = {}): MemberActor {
  const { id, role, displayName, locale } = personNamed(world, username);
  return {
    kind: "member",
    id,
    role,
    username,
    displayName,
    emailVerified: true,
    ...UNMARKED,
    circle,
    locale,
  };
}

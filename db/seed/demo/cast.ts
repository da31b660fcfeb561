import { frenchTypography } from "./french-typography.ts";
import { DEMO_LOGINS } from "./logins.ts";
import { HUGO, MEMBERS, quietMembers, SOFIA, STAFF_BIOS } from "./members.ts";
import { daysBefore } from "./random.ts";
import { COMMENTS, IDEAS, THREADS } from "./texts.ts";
import type { Person, World } from "./world.ts";

/** With the named ones about 260: enough for a top idea of 190 votes. */
export const QUIET_MEMBERS = 192;
/** The community opened its doors this many days ago. */
const OPENED = 285;

type Cast = { person: Person; bio: string; password: string | null };

/** For each username, the day before they first wrote something. */
function firstAppearances(): Map<string, number> {
  const first = new Map<string, number>();
  const seen = (username: string, daysAgo: number) =>
    first.set(username, Math.max(first.get(username) ?? 0, daysAgo + 1));
  for (const thread of THREADS) {
    const writers = (thread.answers ?? []).flatMap((answer) => [answer, ...(answer.remarks ?? [])]);
    for (const { by } of [thread, ...(thread.remarks ?? []), ...writers]) seen(by, thread.daysAgo);
  }
  for (const idea of IDEAS) {
    seen(idea.by, idea.daysAgo);
    for (const comment of COMMENTS[idea.key] ?? []) {
      for (const { by } of [comment, ...(comment.replies ?? [])]) seen(by, idea.daysAgo);
    }
  }
  return first;
}

/** Everybody in the demo, with the day on which they joined. */
export function castOf({ now, random }: World): Cast[] {
  const first = firstAppearances();
  const staff: Cast[] = DEMO_LOGINS.map(({ password, ...login }) => ({
    person: {
      ...login,
      id: "",
      joinedAt: daysBefore(now, login.role === "member" ? 270 : 290),
      eagerness: login.role === "member" ? 1 : 0.4,
    },
    bio: STAFF_BIOS[login.username] ?? "",
    password,
  }));
  const more = [
    { ...HUGO, role: "product_manager" as const },
    { ...SOFIA, role: "moderator" as const },
  ].map(
    ({ bio, ...person }): Cast => ({
      person: {
        ...person,
        id: "",
        email: `${person.username}@cyclade.example`,
        joinedAt: daysBefore(now, 290),
        eagerness: 0.4,
      },
      bio,
      password: null,
    }),
  );
  const customers = [...MEMBERS, ...quietMembers(QUIET_MEMBERS)].map(({ bio, ...member }, index): Cast => {
    const named = index < MEMBERS.length;
    const early = random.next() < 0.7 ? random.between(150, OPENED) : random.between(3, 150);
    const joined = Math.min(OPENED, Math.max(early, (first.get(member.username) ?? 0) + random.next() * 5));
    return {
      person: {
        ...member,
        id: "",
        role: "member",
        email: `${member.username}@courriel.example`,
        joinedAt: daysBefore(now, joined),
        eagerness: named ? 2 + random.next() * 2 : 0.6 + random.next(),
      },
      bio: member.locale === "fr" ? frenchTypography(bio) : bio,
      password: null,
    };
  });
  const cast = [...staff, ...more, ...customers];
  for (const { person } of cast) person.id = random.id(person.joinedAt);
  return cast;
}

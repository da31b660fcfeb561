import { CONSENT_WORDINGS } from "#app/domain/accounts/consent-wordings.ts";
import { consents, members } from "../../schema/accounts.ts";
import type { Db } from "../../types.ts";
import type { castOf } from "./cast.ts";
import { CONSENTING } from "./contacts.ts";
import type { Person, World } from "./world.ts";

/** Share of members who want the newsletter. */
const NEWSLETTER = 0.35;
/** Between making an account and following the link in the mail. */
const VERIFIED_AFTER_MS = 6 * 60_000;

/** Accounts with a proven address, and what each agreed to. */
export async function joinMembers(
  tx: Db,
  world: World,
  cast: ReturnType<typeof castOf>,
  hashes: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  for (const { person } of cast) world.people.set(person.username, person);
  await tx.insert(members).values(
    cast.map(({ person: { joinedAt, eagerness: _, ...person }, bio, password }) => ({
      ...person,
      bio,
      passwordHash: password && hashes.get(password)!,
      emailVerifiedAt: new Date(joinedAt.getTime() + VERIFIED_AFTER_MS),
      createdAt: joinedAt,
      lastActiveAt: joinedAt,
    })),
  );
  await tx.insert(consents).values(cast.flatMap(({ person }) => answersOf(world, person)));
}

function answersOf({ random }: World, person: Person) {
  const answers = {
    terms: true,
    newsletter: person.role === "member" && random.next() < NEWSLETTER,
    crm_matching: CONSENTING.has(person.username),
  };
  return Object.entries(answers)
    .filter(([, granted]) => granted)
    .map(([name, granted]) => {
      const purpose = name as keyof typeof answers;
      const { version, text } = CONSENT_WORDINGS[purpose];
      return {
        id: random.id(person.joinedAt),
        memberId: person.id,
        purpose,
        granted,
        wordingVersion: version,
        wording: text[person.locale],
        locale: person.locale,
        source: "signup" as const,
        recordedAt: person.joinedAt,
      };
    });
}

import type { MemberActor } from "#app/domain/core/actor.ts";
import { newId } from "#db/ids.ts";
import { writtenPrints } from "#db/schema/screening.ts";
import type { Db } from "#db/types.ts";
import type { TextFacts } from "./text-facts.server.ts";

type Print = {
  actor: MemberActor;
  kind: string;
  targetId: string;
  text: TextFacts;
  trust: number;
  now: Date;
};

/** Keeps what a text is like for some days, so that the next one can be compared; a changed text replaces its print. */
export async function rememberPrint(
  tx: Db,
  { actor, kind, targetId, text, trust, now }: Print,
): Promise<void> {
  if (text.words.length === 0 && text.sites.length === 0) return;
  const values = { print: text.print, simhash: text.simhash, hosts: text.sites, trust };
  await tx
    .insert(writtenPrints)
    .values({ id: newId(), memberId: actor.id, targetKind: kind, targetId, createdAt: now, ...values })
    .onConflictDoUpdate({ target: [writtenPrints.targetKind, writtenPrints.targetId], set: values });
}

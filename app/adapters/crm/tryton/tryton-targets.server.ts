import type { Candidate, CrmContact, Outcome, RemoteTarget } from "#app/domain/crm/port.ts";
import { findParties } from "./tryton-find.server.ts";
import { type Party, readParties } from "./tryton-parties.server.ts";
import { asOutcome, createParty, type Place } from "./tryton-write.server.ts";

type Write = { contact: CrmContact; target: RemoteTarget };
/** The party a write is for, or why there is none. */
export type Target = { party: Party; created: boolean } | { outcome: Outcome };

const gone = (remoteId: string): Target => ({
  outcome: { giveUp: true, kind: "not_found", reason: `party ${remoteId} is not in use` },
});

/** The parties that these writes are for, in their order; where that is wanted, a party is made. */
export async function targetsOf(place: Place, writes: readonly Write[]): Promise<Target[]> {
  const known = writes.flatMap(({ target }) => (target.remoteId ? [Number(target.remoteId)] : []));
  const parties = await readParties(place.rpc, place.fields, { ids: known.filter(Number.isSafeInteger) });
  const unknown = writes.filter(({ target }) => !target.remoteId);
  const made = new Map<Write, Target>();
  for (const [at, target] of (await withoutId(place, unknown)).entries()) made.set(unknown[at]!, target);
  return writes.map((write) => {
    const { remoteId } = write.target;
    if (!remoteId) return made.get(write)!;
    const party = parties.get(Number(remoteId));
    return party?.active && party.replacedBy === null ? { party, created: false } : gone(remoteId);
  });
}

/**
 * Whoever is not known there yet. One that carries the community id was made by a try whose answer was lost; somebody
 * else with this code or address came since it was looked for, and that is for a person to decide.
 */
async function withoutId(place: Place, writes: readonly Write[]): Promise<Target[]> {
  if (writes.length === 0) return [];
  const { rpc, fields } = place;
  const sought = writes.map(({ contact, target }) => ({
    ...contact,
    ...(target.create ? {} : { externalId: null, email: null }),
    communityId: target.communityId,
    remoteId: null,
  }));
  const found = await findParties(rpc, fields, sought);
  const parties = await readParties(rpc, fields, { ids: found.flatMap(({ ids }) => ids) });
  const targets: Target[] = [];
  for (const [at, { by, ids }] of found.entries()) {
    const write = writes[at]!;
    const [first] = ids;
    if (first === undefined && write.target.create) targets.push(await made(place, write));
    else if (first === undefined) targets.push(gone(""));
    else if (ids.length === 1 && by === "community_id")
      targets.push({ party: parties.get(first)!, created: false });
    else {
      targets.push({
        outcome: {
          giveUp: true,
          kind: ids.length > 1 ? "ambiguous" : "duplicate",
          reason: `${ids.length} parties by ${by}`,
          candidates: ids.flatMap((id) => parties.get(id) ?? []).map(candidateOf),
        },
      });
    }
  }
  return targets;
}

async function made(place: Place, write: Write): Promise<Target> {
  try {
    const id = await createParty(place, write);
    const party = (await readParties(place.rpc, place.fields, { ids: [id] })).get(id);
    return party ? { party, created: true } : gone(String(id));
  } catch (error) {
    return { outcome: asOutcome(error) };
  }
}

/** Who it could be, as a person tells them apart. */
export const candidateOf = ({ id, name, code }: Party): Candidate => ({
  remoteId: String(id),
  label: `${name || "—"} (${code})`,
});

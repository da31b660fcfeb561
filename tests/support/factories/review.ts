import type { Storage } from "#app/domain/community/storage.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { actOnItem } from "#app/domain/moderation/act-on-item.server.ts";
import type { FlaggedKind, FlagReason, ReviewKind } from "#app/domain/moderation/acts.ts";
import { flagContent } from "#app/domain/moderation/flag-content.server.ts";
import type { ActInput } from "#app/domain/moderation/schema.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aMember } from "./member.ts";

export type Item = {
  id: string;
  number: number;
  version: number;
  state: string;
  score: number;
  hidden: boolean;
  claimed_by_id: string | null;
};

/** The newest item about something. */
export async function itemOf(kind: ReviewKind, targetId: string): Promise<Item> {
  const [item] = await sql<Item[]>`
    select id, number::int as number, version, state, score, hidden, claimed_by_id from review_items
    where kind = ${kind} and target_id = ${targetId} order by review_items.number desc limit 1`;
  return item!;
}

/** Somebody flags it, and the queue has it. */
export async function aFlaggedItem(
  kind: FlaggedKind,
  id: string,
  { by, reason = "off_topic", note = "" }: { by?: MemberActor; reason?: FlagReason; note?: string } = {},
): Promise<Item> {
  const flagger = by ?? (await aMember());
  await flagContent(db, flagger, { kind, id, reason, note });
  await drainLog();
  return itemOf(kind, id);
}

/** Files are not what these tests are about. */
export const noFiles = {} as Storage;

const USUAL: Omit<ActInput, "act"> = {
  reason: "abuse",
  words: "This breaks rule 2.",
  note: "",
  rule: "",
  days: null,
  sanction: null,
  sanctionDays: null,
  category: "",
  into: "",
};

/** What a moderator's form would send. */
export const anAct = (act: ActInput["act"], wanted: Partial<ActInput> = {}): ActInput => ({
  ...USUAL,
  act,
  ...(["approve", "approve_and_trust", "dismiss", "release_votes"].includes(act) && {
    reason: "fine" as const,
    words: "",
  }),
  ...wanted,
});

/** Decides an item as it is now. */
export async function decide(
  item: Pick<Item, "number" | "version">,
  moderator: MemberActor,
  act: ActInput["act"],
  wanted: Partial<ActInput> & { now?: Date } = {},
) {
  const { now, ...input } = wanted;
  return actOnItem(db, noFiles, moderator, {
    ...anAct(act, input),
    number: item.number,
    version: item.version,
    ...(now && { now }),
  });
}

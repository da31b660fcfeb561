import type { Actor } from "#app/domain/core/actor.ts";
import { actorId } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import type { ConsentPurpose } from "./consent-wordings.ts";

export type ConsentRecord = {
  purpose: ConsentPurpose | "terms";
  granted: boolean;
  wording: string;
  wordingVersion: string;
  locale: "en" | "fr";
  recordedAt: Date;
};

/** Everything the actor ever answered, newest first; the first of a purpose is what holds. */
export async function listConsents(sql: Sql, actor: Actor): Promise<ConsentRecord[]> {
  return sql<ConsentRecord[]>`
    select purpose, granted, wording, wording_version as "wordingVersion", locale, recorded_at as "recordedAt"
    from consents where member_id = ${actorId(actor)} order by recorded_at desc, id desc limit 100`;
}

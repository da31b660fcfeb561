import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import type { Sql } from "#db/types.ts";
import { canSeeRules } from "./policy.ts";

export type ScreeningSettings = {
  limits: Record<string, number>;
  proofBits: number;
  refuseDisposable: boolean;
  disposableDomains: string;
  knownHosts: string;
};

export async function loadScreeningSettings(sql: Sql, actor: Actor): Promise<ScreeningSettings> {
  assertAllowed(canSeeRules(actor));
  const [row] = await sql<[ScreeningSettings]>`
    select limits, proof_bits as "proofBits", refuse_disposable as "refuseDisposable",
      disposable_domains as "disposableDomains", known_hosts as "knownHosts"
    from screening_settings where id = 1`;
  return row;
}

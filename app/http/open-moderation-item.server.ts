import { DomainError } from "#app/domain/core/errors.ts";
import { claimItem } from "#app/domain/moderation/claim-item.server.ts";
import { openedItem } from "#app/domain/moderation/opened-item-queries.server.ts";
import type { Handled } from "./handler.server.ts";

/**
 * Opens an item for a moderator to decide: it is theirs from now on for a while, if nobody else has it. Looking is taking,
 * also without scripts; the page says whose it is.
 */
export async function openModerationItem({ actor, db, sql, now }: Handled<"moderator">, number: number) {
  await claimItem(db, actor, { number, now }).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
  });
  return openedItem(sql, actor, { number, now });
}

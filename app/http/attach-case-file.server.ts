import { participantCaseId } from "#app/domain/cases/case-files-queries.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db, Sql } from "#db/types.ts";
import { attachImage } from "./attach-image.server.ts";

type Written = { body: string; to?: string; image?: File | string | undefined };

/**
 * For browsers without scripts: a file sent along with words about a case, kept for its participants only, or for
 * everybody when the words are public. Answers the input with the file at the end of its words.
 */
export async function attachCaseFile<W extends Written>(
  { db, sql }: { db: Db; sql: Sql },
  actor: MemberActor,
  number: number,
  written: W,
): Promise<W> {
  const file = written.image instanceof File ? written.image : null;
  if (!file || file.size === 0) return written;
  const caseId = written.to === "public" ? undefined : await participantCaseId(sql, actor, number);
  return { ...written, body: await attachImage(db, actor, written.body, file, caseId) };
}

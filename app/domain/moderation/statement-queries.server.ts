import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Page } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import type { Statement } from "./review-views.ts";

/** A statement for the person it is about; `NotFound("no_such_statement")` for everybody else. */
export async function statementPage(
  _sql: Sql,
  _actor: MemberActor,
  _which: { number: number; now: Date },
): Promise<Statement> {
  throw new Error("in progress");
}

/** The actor's own statements, newest first. */
export async function ownStatements(
  _sql: Sql,
  _actor: MemberActor,
  _query: { cursor: string | null; now: Date },
): Promise<Page<Statement>> {
  throw new Error("in progress");
}

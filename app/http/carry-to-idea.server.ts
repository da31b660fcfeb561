import { carryDraft } from "#app/domain/ideas/carry-draft.server.ts";
import { saveDraft } from "#app/domain/ideas/save-draft.server.ts";
import { paths } from "#app/paths.ts";
import type { Handled } from "./handler.server.ts";
import { keepAndSignIn } from "./kept-form.server.ts";
import { redirectWithToast } from "./redirect-with-toast.server.ts";

/** A text that turned out to be a wish goes to the form for ideas, with all that was typed; guests sign in on the way. */
export async function carryToIdea(
  { actor, db, sql, request }: Pick<Handled<"anyone">, "actor" | "db" | "sql" | "request">,
  content: Record<string, string>,
) {
  const to = paths.newIdea();
  if (actor.kind !== "member") return keepAndSignIn(request, { kind: "idea", content, to });
  await carryDraft(db, sql, actor, { kind: "idea", content });
  await saveDraft(db, actor, { kind: "thread", target: "", content: {} });
  return redirectWithToast(to, { key: "carried_to_idea" });
}

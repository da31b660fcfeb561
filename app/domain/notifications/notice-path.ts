import { paths } from "#app/paths.ts";
import { honourOf } from "./honour.ts";
import type { NoticeFacts } from "./notice-facts.server.ts";

/** Where what a notice speaks of can be read; null when it cannot be any more. */
export function noticePath(facts: NoticeFacts): string | null {
  if (facts.title === null) return null;
  if (facts.commentNumber) return paths.comment(facts.commentNumber);
  if (facts.remarkNumber) return paths.remark(facts.remarkNumber);
  if (facts.answerNumber) return paths.answer(facts.answerNumber);
  if (facts.ideaNumber) return paths.idea({ number: facts.ideaNumber, slug: facts.ideaSlug! });
  if (facts.threadNumber) return paths.thread({ number: facts.threadNumber, slug: facts.threadSlug! });
  if (facts.articleNumber) return paths.article({ number: facts.articleNumber, slug: facts.articleSlug! });
  if (facts.actNumber) return paths.statement(facts.actNumber);
  if (facts.honour) return honourPath(facts.honour, facts.reader);
  if (!facts.caseNumber) return null;
  return facts.ownCase ? paths.case(facts.caseNumber) : paths.serviceCase(facts.caseNumber);
}

function honourPath(honour: string, reader: string): string {
  const kind = honourOf(honour);
  if (kind === "invited") return paths.ambassadorInvitation();
  if (kind === "tier" || kind === "left") return paths.ambassadors();
  return kind === "power" ? paths.ownHelping() : paths.person(reader);
}

import { sql } from "drizzle-orm";
import { type Actor, isStaff } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { ruleHits } from "#db/schema/screening.ts";
import type { Db } from "#db/types.ts";
import { runIn } from "#search/run-with.server.ts";
import { assertFits } from "./assert-fits.server.ts";
import { assertPace } from "./assert-pace.server.ts";
import { evaluateRules, type Hit } from "./evaluate-rules.ts";
import type { Facts } from "./facts.ts";
import { gatherFacts } from "./gather-facts.server.ts";
import { readScreening } from "./read-screening.server.ts";
import { recordLikeHits } from "./record-like-hits.server.ts";
import { rememberPrint } from "./remember-print.server.ts";
import { type TextFacts, textFacts } from "./text-facts.server.ts";
import { TRUST } from "./trust.ts";
import { trustOf } from "./trust-of.server.ts";

/** What is written. Profiles and pictures are shown at once whatever a rule says: they only go into the queue. */
export type ScreenedKind = "idea" | "comment" | "thread" | "post" | "remark" | "profile" | "picture";

export type Screened = {
  kind: ScreenedKind;
  targetId: string;
  /** Title and body, as typed. */
  text: string;
  language: string;
  /** From opening the form to sending it. Left out where there was no form: nobody types as fast as an import. */
  typedMs?: number | undefined;
  /** Of something that is there already. */
  edit?: boolean;
  /** The idea or thread it is written under, and who began that. */
  under?: { id: string; authorId: string };
  now?: Date;
};

export type Verdict = {
  /** It must not be seen before somebody has looked at it. */
  held: boolean;
};

const SHOWN: Verdict = { held: false };

/** The field that a refusal is said at. */
const fieldOf = (kind: ScreenedKind) => (kind === "profile" ? "bio" : kind === "picture" ? "file" : "body");

/**
 * Decides, in the transaction of who writes, whether a text may be shown at once. Called when the rows it belongs to are
 * locked and before categories are; what one person sends at once is looked at one after the other. Throws `Invalid` for
 * what may not be posted at all. Writes down what rules caught and, with `content.screened`, tells moderation.
 *
 * Staff are not screened; what they write is remembered, so that nobody posts it again as their own.
 */
export async function screen(tx: Db, actor: Actor, input: Screened): Promise<Verdict> {
  if (actor.kind !== "member") return SHOWN;
  const { kind, targetId, language, edit = false, typedMs, now = new Date() } = input;
  const text = textFacts(input.text);
  if (isStaff(actor)) {
    await rememberPrint(tx, { actor, kind, targetId, text, trust: TRUST.staff, now });
    return SHOWN;
  }
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`writes:${actor.id}`}, 0))`);
  const run = runIn(tx);
  const settings = await readScreening(run);
  const standing = await trustOf(run, actor.id, now);
  const writing = {
    memberId: actor.id,
    targetKind: kind,
    targetId,
    text,
    source: input.text,
    language,
    edit,
    typedMs: typedMs ?? null,
    ownSites: settings.ownSites,
    now,
  };
  if (typedMs !== undefined) await assertPace(run, settings, standing, writing);
  const facts = await gatherFacts(run, settings.rules, standing, writing);
  await assertFits(run, { settings, standing, facts, writing, field: fieldOf(kind), under: input.under });

  const hits = evaluateRules(settings.rules, facts);
  const acting = hits.filter(({ rule }) => rule.mode === "on");
  const blocking = acting.find(({ rule }) => rule.effect === "block");
  if (blocking) throw new Invalid({ [fieldOf(kind)]: `blocked_${blocking.rule.kind}` });
  if (hits.length > 0) {
    await tx.insert(ruleHits).values(
      hits.map(({ rule, detail }) => ({
        id: newId(),
        ruleId: rule.id,
        mode: rule.mode,
        targetKind: kind,
        targetId,
        memberId: actor.id,
        detail,
        createdAt: now,
      })),
    );
  }
  const held = kind !== "profile" && kind !== "picture" && acting.some(({ rule }) => rule.effect === "hold");
  // What is held makes nothing known to the community, whoever wrote it.
  await rememberPrint(tx, { actor, kind, targetId, text, trust: held ? TRUST.new : standing.trust, now });
  if (acting.length === 0) return SHOWN;
  const likeness = likenessOf(acting, facts, text);
  await recordEvent(tx, actor, "content.screened", {
    kind,
    targetId,
    authorId: actor.id,
    held,
    likeness,
    hits: acting.map(({ rule, detail }) => ({ ruleId: rule.id, kind: rule.kind, detail })),
  });
  await recordLikeHits(tx, actor, { hits: acting, facts, likeness, now });
  return { held };
}

/** What a moderator may decide together with it: the same address, or the same words. */
function likenessOf(hits: readonly Hit[], { strange }: Facts, text: TextFacts): string {
  const detailOf = (kind: Hit["rule"]["kind"]) => hits.find(({ rule }) => rule.kind === kind)?.detail;
  const host = detailOf("same_host") ?? strange[0];
  return host ? `host:${host}` : `print:${detailOf("duplicate") ?? text.print}`;
}

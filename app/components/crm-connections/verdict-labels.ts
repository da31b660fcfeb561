import type { ComparisonRow } from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import type { BadgeShape, BadgeTone } from "#app/ui/badge.tsx";

export type Verdict = ComparisonRow["verdict"];

/** In the order in which a person wants to know. */
export const VERDICTS: readonly Verdict[] = [
  "differs",
  "would_create",
  "ambiguous",
  "missing",
  "refused",
  "same",
];

export const VERDICT_LOOKS: Record<Verdict, { tone: BadgeTone; shape: BadgeShape }> = {
  same: { tone: "good", shape: "disc" },
  differs: { tone: "info", shape: "half" },
  would_create: { tone: "action", shape: "ring" },
  missing: { tone: "outline", shape: "dash" },
  ambiguous: { tone: "warn", shape: "ring" },
  refused: { tone: "bad", shape: "dash" },
};

type Purpose = "dry_run" | "reconcile";

/** "To write" before the first write, "differ" when somebody changed it since. */
export const verdictKey = (verdict: Verdict, purpose: Purpose) =>
  purpose === "reconcile" && verdict === "differs" ? "drift_differs" : (`verdict_${verdict}` as const);

export const explainKey = (verdict: Verdict, purpose: Purpose) =>
  purpose === "reconcile" && (verdict === "differs" || verdict === "missing")
    ? (`explainDrift_${verdict}` as const)
    : (`explain_${verdict}` as const);

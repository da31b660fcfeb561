import type { FactValue } from "./crm-sync.ts";

/** `differs`: it would be, or must be, written. `missing`: not there, and not to be created. */
export type Verdict = "same" | "differs" | "would_create" | "missing" | "ambiguous" | "refused";

/** A field that differs. `problem`: why ours would not be taken there. */
export type FieldDiff = {
  field: string;
  theirs: FactValue;
  ours: FactValue;
  problem?: "no_such_field" | "read_only" | "too_long" | "not_a_choice";
};

import type { FactValue, FieldDiff, Verdict } from "#db/schema/crm-sync.ts";
import type { FieldValues, Found, RemoteField } from "../port.ts";
import { sameValue } from "../same-value.ts";

export type Compared = { verdict: Verdict; remoteId: string | null; diff: FieldDiff[] };

const differing = (theirs: FieldValues, ours: FieldValues): FieldDiff[] =>
  Object.entries(ours).flatMap(([field, value]) =>
    sameValue(theirs[field] ?? null, value) ? [] : [{ field, theirs: theirs[field] ?? null, ours: value }],
  );

/** Why this value would not be taken by that field, as far as its description says. */
function problemOf(value: FactValue, field: RemoteField | undefined): FieldDiff["problem"] {
  if (!field) return "no_such_field";
  if (!field.writable) return "read_only";
  if (value === null) return undefined;
  if (field.maxLength !== null && String(value).length > field.maxLength) return "too_long";
  if (field.type === "choice" && field.choices && !field.choices.includes(String(value)))
    return "not_a_choice";
  return undefined;
}

type DryRun = {
  ours: FieldValues;
  /** Their field that our id goes into, and the id; it is written along when it is not there yet. */
  key: { field: string; value: string };
  allowCreate: boolean;
  fields: ReadonlyMap<string, RemoteField>;
};

/** What would happen to this contact with the first write. */
export function tryContact(found: Found, { ours, key, allowCreate, fields }: DryRun): Compared {
  if (found.state === "ambiguous") return { verdict: "ambiguous", remoteId: null, diff: [] };
  if (found.state === "missing" && !allowCreate) return { verdict: "missing", remoteId: null, diff: [] };
  const isThere = found.state === "found";
  const values = differing(isThere ? found.values : {}, ours).map((one): FieldDiff => {
    const problem = problemOf(one.ours, fields.get(one.field));
    return problem ? { ...one, problem } : one;
  });
  const keyed = isThere && found.keyed;
  const diff = keyed ? values : [{ field: key.field, theirs: null, ours: key.value }, ...values];
  const remoteId = isThere ? found.remoteId : null;
  if (diff.some(({ problem }) => problem)) return { verdict: "refused", remoteId, diff };
  if (!isThere) return { verdict: "would_create", remoteId, diff };
  return { verdict: diff.length > 0 ? "differs" : "same", remoteId, diff };
}

/** Whether they still hold what they last confirmed. */
export function reconcileContact(found: Found, confirmed: FieldValues): Compared {
  if (found.state !== "found") return { verdict: found.state, remoteId: null, diff: [] };
  const diff = differing(found.values, confirmed);
  return { verdict: diff.length > 0 ? "differs" : "same", remoteId: found.remoteId, diff };
}

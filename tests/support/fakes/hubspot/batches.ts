import type { FakeAnswer } from "../loopback.ts";
import { type RecordError, refused } from "./failures.ts";
import type { ObjectStore, Stored, Values } from "./portal.ts";
import { shown } from "./shown.ts";
import { type Refusal, refusalOf } from "./values.ts";

export type Input = {
  id: string;
  idProperty?: string;
  properties?: Values;
  objectWriteTraceId?: string;
};
type Result = ReturnType<typeof shown> & { new?: boolean; objectWriteTraceId?: string };
export type BatchRules = {
  now: () => number;
  /** Since 2026-09 an answer in which some failed is a 200 like any other. */
  partly: 200 | 207;
  /** One bad record spoils its whole batch, as where inputs cannot be told apart. */
  allOrNothing: boolean;
  /** Records that are to fail, whatever is written: by id or by the value that names them. */
  poison: Map<string, Refusal>;
  /** Every new record is taken for this one. */
  resembles: string | null;
  /** Told of every record written. */
  wrote: (id: string, created: boolean, changed: boolean) => void;
};

const MOST_INPUTS = 100;

function answered(results: Result[], errors: RecordError[], partly: 200 | 207, at: number): FakeAnswer {
  const time = new Date(at).toISOString();
  const body = { status: "COMPLETE", results, startedAt: time, completedAt: time };
  if (errors.length === 0) return { status: 200, json: body };
  return { status: partly, json: { ...body, numErrors: errors.length, errors } };
}

function unusable(inputs: Input[] | undefined): FakeAnswer | null {
  if (!Array.isArray(inputs) || inputs.length === 0)
    return refused(400, "VALIDATION_ERROR", "Invalid input JSON: inputs must not be empty");
  if (inputs.length > MOST_INPUTS)
    return refused(
      400,
      "VALIDATION_ERROR",
      `Batch sizes may not exceed ${MOST_INPUTS}, got ${inputs.length}`,
    );
  const ids = inputs.map(({ id, idProperty = "" }) => `${idProperty} ${String(id).toLowerCase()}`);
  if (new Set(ids).size < ids.length)
    return refused(400, "VALIDATION_ERROR", "Duplicate IDs found in batch input. IDs must be unique");
  return null;
}

const missing = (ids: string[]): RecordError => ({
  status: "error",
  category: "OBJECT_NOT_FOUND",
  message: "Could not get some CONTACT objects, they may be deleted or not exist. Check that ids are valid.",
  context: { ids },
});

const twin = (id: string): Refusal => ({
  category: "CONFLICT",
  message: `Contact already exists. Existing ID: ${id}`,
});

/** `POST …/batch/read`, by id or by a property with unique values. */
export function batchRead(
  store: ObjectStore,
  body: { inputs?: Input[]; properties?: string[]; idProperty?: string },
  { now, partly }: BatchRules,
): FakeAnswer {
  const wrong = unusable(body.inputs);
  if (wrong) return wrong;
  const { idProperty = "hs_object_id" } = body;
  if (!store.properties.get(idProperty)?.hasUniqueValue)
    return refused(400, "VALIDATION_ERROR", `${idProperty} is not a unique property`);
  const found: Result[] = [];
  const lost: string[] = [];
  for (const { id } of body.inputs!) {
    const [first] = store.byUnique(idProperty, id);
    if (first) found.push(shown(store.records.get(first)!, [...(body.properties ?? []), "hs_object_id"]));
    else lost.push(id);
  }
  return answered(found, lost.length > 0 ? [missing(lost)] : [], partly, now());
}

/** `POST …/batch/update` (`create` false) and `…/batch/upsert`. */
export function batchWrite(
  store: ObjectStore,
  { inputs }: { inputs?: Input[] },
  { now, partly, allOrNothing, poison, resembles, wrote }: BatchRules,
  create: boolean,
): FakeAnswer {
  const wrong = unusable(inputs);
  if (wrong) return wrong;
  const plans: { input: Input; stored: Stored | null; values: Values; refusal: Refusal | null }[] = [];
  for (const input of inputs!) {
    const { id, idProperty = "hs_object_id", properties = {} } = input;
    if (create && !input.idProperty) return refused(400, "VALIDATION_ERROR", "idProperty is required");
    if (!store.properties.get(idProperty)?.hasUniqueValue)
      return refused(400, "VALIDATION_ERROR", `${idProperty} is not a unique property`);
    const [known] = store.byUnique(idProperty, id);
    const stored = known ? store.records.get(known)! : null;
    const values = stored ? properties : { ...properties, [idProperty]: id };
    const refusal =
      poison.get(id) ??
      (stored && poison.get(stored.id)) ??
      (!stored && create && resembles ? twin(resembles) : null) ??
      (stored || create
        ? refusalOf(store, stored, values)
        : { ...missing([id]), category: "OBJECT_NOT_FOUND" });
    plans.push({ input, stored, values, refusal });
  }
  const spoilt = plans.find(
    ({ refusal, input }) =>
      refusal?.category === "VALIDATION_ERROR" && (allOrNothing || !input.objectWriteTraceId),
  );
  if (spoilt)
    return refused(400, spoilt.refusal!.category, spoilt.refusal!.message, {
      errors: spoilt.refusal!.errors,
    });
  const results: Result[] = [];
  const errors: RecordError[] = [];
  for (const { input, stored, values, refusal } of plans) {
    const trace = input.objectWriteTraceId;
    if (refusal) {
      const context: Record<string, string[]> = trace ? { objectWriteTraceId: [trace] } : { ids: [input.id] };
      errors.push({ status: "error", ...refusal, context });
      continue;
    }
    const changed =
      !stored || Object.entries(values).some(([name, value]) => (stored.values[name] ?? "") !== value);
    if (stored && changed) store.change(stored, values, now());
    const written = stored ?? store.insert(values, now());
    wrote(written.id, !stored, changed);
    results.push({
      ...shown(written, Object.keys(values)),
      ...(create ? { new: !stored } : {}),
      ...(trace ? { objectWriteTraceId: trace } : {}),
    });
  }
  return answered(results, errors, partly, now());
}

import type { Candidate, FieldsWrite, Outcome } from "#app/domain/crm/port.ts";
import { eachOrWhole } from "../each-or-whole.ts";
import { noSuchContact } from "../no-such-contact.ts";
import { byId, byKey } from "./contact-address.ts";
import type { DynamicsApi } from "./dynamics-api.server.ts";
import type { DynamicsAttributes } from "./dynamics-attributes.server.ts";
import { duplicatesOf } from "./dynamics-duplicates.server.ts";
import { type Performed, perform, refusedOutcome } from "./dynamics-operations.server.ts";
import { toDynamics } from "./dynamics-values.ts";
import type { Operation } from "./odata-batch.ts";

/** A duplicate by the customer's own rules; a row with our key is another matter. */
const RESEMBLES = "0x80040333";

/** The row is to be there: nothing is made by mistake. */
const UPDATE_ONLY = { "If-Match": "*", Prefer: "return=representation" };
/** The row is not to be there, and the customer's duplicate rules are to be heard. */
const CREATE_ONLY = {
  "If-None-Match": "*",
  Prefer: "return=representation",
  "MSCRM.SuppressDuplicateDetection": "false",
};

type Plan = {
  way: "keyed" | "first" | "create";
  operation: Operation;
  /** What a row that is not there means then. */
  unlessThere?: Performed;
};

/**
 * Writes fields: by the alternate key where our id stands there, else by the row's own id, which leaves ours there. A
 * new contact is made only if none has our id, and none is made by an update.
 */
export async function writeDynamicsFields(
  api: DynamicsApi,
  attributes: DynamicsAttributes,
  writes: readonly FieldsWrite[],
): Promise<Outcome[]> {
  const keyField = api.config.externalIdField!;
  const codeField = api.config.customerCodeField;
  return eachOrWhole(writes, async () => {
    const types = await attributes.all();
    const bodyOf = ({ values }: FieldsWrite) => {
      // The key itself is in the address, and not repeated.
      const own = Object.entries(values).filter(([name]) => name !== keyField);
      return Object.fromEntries(own.map(([name, value]) => [name, toDynamics(value, types.get(name))]));
    };
    const update = (target: string, body: Record<string, unknown>): Operation => ({
      method: "PATCH",
      url: `${target}?$select=contactid`,
      headers: UPDATE_ONLY,
      body,
    });
    const planOf = (write: FieldsWrite): Plan | null => {
      const { communityId, remoteId, keyed, create } = write.target;
      const body = bodyOf(write);
      const key = byKey(keyField, communityId);
      if (keyed) return { way: "keyed", operation: update(key, body) };
      if (remoteId)
        return { way: "first", operation: update(byId(remoteId), { ...body, [keyField]: communityId }) };
      if (!create) return null;
      const { firstName: firstname, lastName: lastname, email: emailaddress1 } = create;
      const code = codeField && write.contact.externalId ? { [codeField]: write.contact.externalId } : {};
      const made = { ...body, ...code, firstname, lastname, emailaddress1 };
      const operation = { ...update(key, made), headers: CREATE_ONLY };
      return { way: "create", operation };
    };
    const outcomes: (Outcome | null)[] = writes.map(() => null);
    const run = async (plans: readonly { nth: number; plan: Plan }[]) => {
      const done = await perform(
        api,
        "write",
        plans.map(({ plan }) => plan.operation),
      );
      const again: { nth: number; plan: Plan }[] = [];
      for (const [at, { nth, plan }] of plans.entries()) {
        const write = writes[nth]!;
        const second = secondTry(plan, done[at]!, write, { update, bodyOf, keyField });
        if (second) again.push({ nth, plan: second });
        else outcomes[nth] = await outcomeOf(api, whyNot(plan, done[at]!), write);
      }
      if (again.length > 0) await run(again);
    };
    const plans = writes.map((write, nth) => ({ nth, plan: planOf(write) }));
    await run(plans.flatMap(({ nth, plan }) => (plan ? [{ nth, plan }] : [])));
    return outcomes.map((outcome, nth) => outcome ?? noSuchContact(writes[nth]!.target));
  });
}

type Making = {
  update: (target: string, body: Record<string, unknown>) => Operation;
  bodyOf: (write: FieldsWrite) => Record<string, unknown>;
  keyField: string;
};

/**
 * What a first answer asks for: a row that lost our id is written by its own; one that we made before, without hearing
 * of it, is updated. Whether it was that, or another key of the customer's, that was taken already, the code does not
 * always say; so it is tried.
 */
function secondTry(
  { way }: Plan,
  done: Performed,
  write: FieldsWrite,
  { update, bodyOf, keyField }: Making,
): Plan | null {
  if ("failed" in done || !done.refusal) return null;
  const { communityId, remoteId } = write.target;
  if (way === "keyed" && done.refusal.kind === "not_found" && remoteId)
    return {
      way: "first",
      operation: update(byId(remoteId), { ...bodyOf(write), [keyField]: communityId }),
    };
  if (way === "create" && done.refusal.kind === "duplicate" && done.refusal.code !== RESEMBLES)
    return {
      way: "first",
      operation: update(byKey(keyField, communityId), bodyOf(write)),
      unlessThere: done,
    };
  return null;
}

const whyNot = ({ unlessThere }: Plan, done: Performed): Performed =>
  unlessThere && "refusal" in done && done.refusal?.kind === "not_found" ? unlessThere : done;

async function outcomeOf(api: DynamicsApi, done: Performed, { target }: FieldsWrite): Promise<Outcome> {
  if ("failed" in done) return done.failed;
  const { answer, refusal, trace } = done;
  if (!refusal) {
    const { contactid } = (answer.json ?? {}) as { contactid?: string };
    const remoteId = contactid ?? target.remoteId ?? undefined;
    return { ok: true, ...(remoteId && { remoteId }), created: answer.status === 201, trace };
  }
  let candidates: Candidate[] | undefined;
  if (refusal.code === RESEMBLES && target.create) candidates = await duplicatesOf(api, target.create);
  return refusedOutcome(refusal, trace, candidates);
}

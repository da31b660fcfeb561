import type { FakeAnswer, FakeRequest } from "../loopback.ts";
import type { Written } from "./collections.ts";
import type { Org, Table } from "./org.ts";
import { insert, keyed, type OrgRules, type Saved, update, upsert } from "./writes.ts";

type Asked = FakeRequest & {
  table: Table;
  version: string;
  keyOrId: string | undefined;
  value: string | undefined;
};

/** `/sobjects/Contact`, `/sobjects/Contact/003…` and `/sobjects/Contact/Key__c/value`: one record. */
export function single(org: Org, rules: OrgRules, wrote: Written, asked: Asked): FakeAnswer {
  const { method, table, version, keyOrId, value, json, query } = asked;
  const values = (json ?? {}) as Record<string, unknown>;
  const finish = (saved: Saved, status: (saved: Saved) => number): FakeAnswer => {
    wrote(table, saved);
    if (saved.errors.length > 0) return refusal(table, saved);
    const code = status(saved);
    if (code === 204) return { status: 204 };
    return { status: code, json: { id: saved.id, success: true, errors: [], created: saved.created } };
  };

  if (method === "POST" && !keyOrId) return finish(insert(org, table, values, rules), () => 201);
  if (!keyOrId)
    return {
      status: 405,
      json: [{ message: `HTTP Method '${method}' not allowed.`, errorCode: "METHOD_NOT_ALLOWED" }],
    };
  if (value === undefined) {
    const id = table.fullId(keyOrId);
    if (!id || table.records.get(id)!.IsDeleted) return notFound();
    if (method === "GET")
      return {
        status: 200,
        json: {
          attributes: { type: table.name, url: `/services/data/v${version}/sobjects/${table.name}/${id}` },
          ...table.records.get(id),
        },
      };
    return finish(update(org, table, id, values, rules), () => 204);
  }
  const found = keyed(table, keyOrId, value);
  if (found.length > 1)
    return {
      status: 300,
      json: found.map((id) => `/services/data/v${version}/sobjects/${table.name}/${id}`),
    };
  if (method === "GET") return found[0] ? { status: 200, json: table.records.get(found[0]) } : notFound();
  if (!found[0] && query.get("updateOnly") === "true") return notFound();
  const saved = upsert(org, { table, keyField: keyOrId, sent: { ...values, [keyOrId]: value }, rules });
  return finish(saved, ({ created }) => (created ? 201 : 200));
}

const notFound = (): FakeAnswer => ({
  status: 404,
  json: [{ message: "The requested resource does not exist", errorCode: "NOT_FOUND" }],
});

/** Of one record alone a duplicate rule says whom it resembles, under a name that is spelled as the vendor spells it. */
function refusal(table: Table, { errors, twins = [] }: Saved): FakeAnswer {
  const json = errors.map(({ statusCode, message, fields }) => ({
    message,
    errorCode: statusCode,
    ...(fields.length > 0 ? { fields } : {}),
    ...(statusCode === "DUPLICATES_DETECTED"
      ? {
          duplicateResut: {
            allowSave: true,
            duplicateRule: "Standard_Contact_Duplicate_Rule",
            duplicateRuleEntityType: table.name,
            errorMessage: message,
            matchResults: [
              {
                entityType: table.name,
                errors: [],
                matchEngine: "ExactMatchEngine",
                matchRecords: twins.map((Id) => ({
                  additionalInformation: [],
                  fieldDiffs: [],
                  matchConfidence: 100,
                  record: {
                    attributes: {
                      type: table.name,
                      url: `/services/data/v62.0/sobjects/${table.name}/${Id}`,
                    },
                    Id,
                  },
                })),
                rule: "Standard_Contact_Match_Rule_v1_1",
                size: 1,
                success: true,
              },
            ],
          },
        }
      : {}),
  }));
  return { status: 400, json };
}

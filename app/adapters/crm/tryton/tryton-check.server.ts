import { type CheckResult, CrmFailure } from "#app/domain/crm/port.ts";
import type { PartyFields } from "./tryton-fields.server.ts";
import type { Rpc, TrytonSession } from "./tryton-session.server.ts";

type Rights = Record<string, { read: unknown; write: unknown; create: unknown; delete: unknown }>;

/** Looks, and changes nothing: who we are there, what is installed, and what that user may do. */
export async function checkTryton(
  { rpc, userId }: TrytonSession,
  config: Record<string, string | undefined>,
  fieldsOf: () => Promise<PartyFields>,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  const line = (what: CheckResult["what"], ok: boolean, detail: string) => results.push({ what, ok, detail });
  try {
    const id = await userId();
    line("reach", true, `${config.url}`);
    line("sign_in", true, `user ${id}`);
    const installed = await modules(rpc);
    const rights = await accessTo(rpc, installed);
    const fields = await fieldsOf();
    checkRights(line, rights, fields, config);
    checkAccounts(line, installed, rights, config);
  } catch (error) {
    if (!(error instanceof CrmFailure)) throw error;
    const reached = results.length > 0;
    if (
      !reached &&
      error.kind !== "unreachable" &&
      error.kind !== "timeout" &&
      error.kind !== "refused_address"
    ) {
      line("reach", true, `${config.url}`);
      line("sign_in", false, error.message);
    } else line(reached ? "read_contacts" : "reach", false, error.message);
  }
  return results;
}

async function modules(rpc: Rpc): Promise<Set<string>> {
  const { result } = await rpc("check", "ir.module.search_read", [
    [["state", "=", "activated"]],
    0,
    null,
    null,
    ["name"],
  ]);
  const names = new Set((result as { name: string }[]).map(({ name }) => name));
  if (!names.has("party")) throw new CrmFailure("unexpected", "the module party is not activated");
  return names;
}

async function accessTo(rpc: Rpc, installed: Set<string>): Promise<Rights> {
  const models = ["party.party", "party.identifier", "party.contact_mechanism", "party.category", "ir.note"];
  if (installed.has("party_relationship")) models.push("party.relation.all");
  const { result } = await rpc("check", "ir.model.access.get_access", [models]);
  return result as Rights;
}

type Line = (what: CheckResult["what"], ok: boolean, detail: string) => void;
type Right = "read" | "write" | "create" | "delete";

/** What lacks of these rights, as `party.party: write`. */
function lacking(rights: Rights, wanted: Record<string, Right[]>): string {
  return Object.entries(wanted)
    .flatMap(([model, kinds]) =>
      kinds.filter((kind) => !rights[model]?.[kind]).map((kind) => `${model}: ${kind}`),
    )
    .join(", ");
}

function checkRights(
  line: Line,
  rights: Rights,
  fields: PartyFields,
  config: Record<string, string | undefined>,
): void {
  const read = lacking(rights, {
    "party.party": ["read"],
    "party.contact_mechanism": ["read"],
    "party.category": ["read"],
  });
  line("read_contacts", read === "", read || "party.party");
  const write = lacking(rights, { "party.party": ["write"] });
  // Categories are made with the first value of each; without the right for it, somebody there has to make them.
  const categories = lacking(rights, { "party.category": ["create"] });
  const note =
    categories && !fields.hasKeyField ? `party.party; ${categories} lacks for new categories` : "party.party";
  line("write_contacts", write === "", write || note);
  const key = fields.hasKeyField
    ? ""
    : lacking(rights, { "party.identifier": ["read", "write", "create", "delete"] });
  line(
    "external_id",
    key === "",
    key || (fields.hasKeyField ? "party.party community_id" : "party.identifier"),
  );
  if (config.entries === "none") return;
  const entries = lacking(rights, { "ir.note": ["read", "write", "create", "delete"] });
  line("entries", entries === "", entries || "ir.note");
}

function checkAccounts(
  line: Line,
  installed: Set<string>,
  rights: Rights,
  config: Record<string, string | undefined>,
): void {
  if (!config.accountRelation) return;
  if (!installed.has("party_relationship")) {
    line("read_accounts", false, "the module party_relationship is not activated");
    return;
  }
  const relations = lacking(rights, { "party.relation.all": ["read"] });
  line("read_accounts", relations === "", relations || config.accountRelation);
}

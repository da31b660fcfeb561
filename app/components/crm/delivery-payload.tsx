import { COMMUNITY_FIELDS } from "#app/domain/crm/community-fields.ts";
import type { DeliveryItem } from "#app/domain/crm/delivery-queries.server.ts";
import { crmDeliveryMessages } from "#app/i18n/messages/crm-deliveries.ts";
import { useT } from "#app/i18n/use-t.ts";
import { FieldsTable } from "./fields-table.tsx";

const ENTRY_FIELDS = ["kind", "role", "title", "url", "reason", "occurredAt"];

/** The content of a message as a table, or why there is none. */
export function DeliveryPayload({ delivery: { kind, state, payload } }: { delivery: DeliveryItem }) {
  const t = useT(crmDeliveryMessages);
  if (payload.fields) return <FieldsTable fields={COMMUNITY_FIELDS} values={payload.fields} />;
  if (payload.entry) return <FieldsTable fields={ENTRY_FIELDS} values={payload.entry} />;
  const word =
    kind === "clear_fields" ? "payloadClear" : state === "pending" ? "payloadNotYet" : "payloadWiped";
  return <p className="text-sm text-ink-soft">{t(word)}</p>;
}

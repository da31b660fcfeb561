import type { MappingRow } from "#app/domain/crm/setup/load-mapping.server.ts";
import { communityFieldMessages } from "#app/i18n/messages/community-fields.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Select } from "#app/ui/select.tsx";
import { FactValue } from "./fact-value.tsx";

type FactMappingRowProps = {
  row: MappingRow;
  error: string | null | undefined;
  /** What was chosen in a form that was refused. */
  chosen: string | undefined;
  disabled: boolean;
};

/** A fact at the left, what it looks like, and the field it goes to at the right. */
export function FactMappingRow({ row, error, chosen, disabled }: FactMappingRowProps) {
  const t = useT(crmMappingMessages);
  const words = useT(communityFieldMessages);
  const { fact, type, example, field, guess, offered } = row;
  const label = words(`field_${fact}` as "field_profile_url");
  const none = offered.length === 0 ? t("nothingFits") : t("notWritten");
  const suggested = chosen === undefined && !field && guess !== null;
  const selected = chosen ?? field ?? guess ?? "";
  return (
    <li className="mapping-row">
      <div className="min-w-0">
        <p className="text-sm font-medium">{label}</p>
        <p className="text-xs text-ink-soft">{t(`type_${type}`)}</p>
      </div>
      <div className="min-w-0 truncate text-sm text-ink-soft">
        <FactValue value={example} />
      </div>
      <div className="min-w-0">
        <Select
          // A select keeps what it began with; fields that were just made bring suggestions on the same page.
          key={selected}
          name={fact}
          label={label}
          labelHidden
          size="sm"
          error={error}
          disabled={disabled || offered.length === 0}
          options={[
            { value: "", label: none },
            ...offered.map(({ name, label: theirs, type: kind }) => ({
              value: name,
              label: `${theirs === name ? name : `${theirs} (${name})`} · ${t(`type_${kind}`)}`,
            })),
          ]}
          defaultValue={selected}
          fieldClassName="mt-0!"
        />
        {suggested && <p className="mt-1 text-xs text-ink-soft">{t("guessed")}</p>}
      </div>
    </li>
  );
}

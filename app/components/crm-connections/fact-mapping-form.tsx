import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { MappingView } from "#app/domain/crm/setup/load-mapping.server.ts";
import { communityFieldMessages } from "#app/i18n/messages/community-fields.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FactMappingRow } from "./fact-mapping-row.tsx";
import { useNamedErrors } from "./use-named-errors.ts";

type FactMappingFormProps = {
  view: MappingView;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** Every fact with the field it goes to: what we know, an example, theirs. */
export function FactMappingForm({ view, errors, values }: FactMappingFormProps) {
  const t = useT(crmMappingMessages);
  const { frame, rows, exampleOf, failed } = view;
  const { externalIdField } = frame;
  const crm = CONNECTORS[frame.kind].name;
  const refused = errors !== null;
  const words = useT(communityFieldMessages);
  const named = useNamedErrors(errors, (fact) => words(`field_${fact}` as "field_profile_url"));
  return (
    <Form method="post" noValidate>
      <ErrorSummary title={t("errorSummary")} errors={named} />
      <Card as="div" padded={false}>
        <div className="mapping-row mapping-head" aria-hidden="true">
          <span>{t("fact")}</span>
          <span>{t("example")}</span>
          <span>{t("goesTo", { crm })}</span>
        </div>
        <ul className="rows">
          <li className="mapping-row">
            <div>
              <p className="text-sm font-medium">{t("communityId")}</p>
              <p className="text-xs text-ink-soft">{t("type_text")}</p>
            </div>
            <div className="text-sm text-ink-soft">
              <Badge tone="outline">{t("fixed")}</Badge>
            </div>
            <div className="min-w-0 text-sm">
              {externalIdField && <p className="font-mono break-words">{externalIdField}</p>}
              <p className="text-xs text-ink-soft">
                {externalIdField ? t("fixedText", { crm }) : t("fixedPlace", { crm })}
              </p>
            </div>
          </li>
          {rows.map((row) => (
            <FactMappingRow
              key={row.fact}
              row={row}
              error={errors?.[row.fact]}
              chosen={refused ? (values[row.fact] ?? "") : undefined}
              disabled={failed !== null}
            />
          ))}
        </ul>
      </Card>
      <p className="mt-3 text-sm text-ink-soft">
        {exampleOf ? t("exampleOf", { name: exampleOf }) : t("noExample")}
      </p>
      {frame.liveAt && <p className="mt-3 max-w-measure text-sm text-ink-soft">{t("liveNote")}</p>}
      {!failed && (
        <div className="form-actions mt-6">
          <SubmitButton>{t("saveMapping")}</SubmitButton>
        </div>
      )}
    </Form>
  );
}

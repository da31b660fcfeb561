import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { When } from "#app/components/crm/when.tsx";
import { useKeptFocus } from "#app/components/use-kept-focus.ts";
import type { ComparisonRow } from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import { contactColumnMessages } from "#app/i18n/messages/contact-columns.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { FieldDiff } from "./field-diff.tsx";
import { VERDICT_LOOKS } from "./verdict-labels.ts";

type ComparedContactProps = {
  row: ComparisonRow;
  purpose: "dry_run" | "reconcile";
  crm: string;
  keyField: string | null;
  /** A reconciliation that is over can be repaired. */
  repairable: boolean;
  now: Date;
};

/** One contact: who it is on both sides, what was found, and the fields. */
export function ComparedContact({ row, purpose, crm, keyField, repairable, now }: ComparedContactProps) {
  const t = useT(crmMappingMessages);
  const words = useT(contactColumnMessages);
  const name = row.name || words("unnamed");
  const kept = useKeptFocus<HTMLLIElement>();
  const mends = repairable && (row.verdict === "differs" || row.verdict === "missing");
  return (
    <li className="px-4 py-4 sm:px-5" {...kept}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <a href={paths.adminContact(row.contactId)} className="font-medium">
              {name}
            </a>
            {row.company && <span className="text-sm text-ink-soft">{row.company}</span>}
            <Badge {...VERDICT_LOOKS[row.verdict]}>
              {t(purpose === "reconcile" && row.verdict === "differs" ? "one_drift" : `one_${row.verdict}`)}
            </Badge>
          </p>
          <p className="mt-0.5 text-xs wrap-anywhere text-ink-faint">
            {row.remoteId ? (
              t("remoteId", { crm, id: row.remoteId })
            ) : row.verdict === "ambiguous" ? (
              <a href={paths.adminMatches()}>{t("severalThere", { crm })}</a>
            ) : (
              t(purpose === "reconcile" ? "goneThere" : "onlyHere", { crm })
            )}
          </p>
        </div>
        {row.repairedAt ? (
          <p className="text-xs text-ink-soft">
            <Badge tone="good" shape="half">
              {t("repairAsked")}
            </Badge>{" "}
            <When date={row.repairedAt} now={now} />
          </p>
        ) : (
          mends && (
            <Form method="post">
              <input type="hidden" name="act" value="repair" />
              <SubmitButton
                name="contactId"
                value={row.contactId}
                variant="secondary"
                size="sm"
                aria-label={t("repairOne", { name })}
              >
                {t("repair")}
              </SubmitButton>
            </Form>
          )
        )}
      </div>
      {row.diff.length > 0 && (
        <div className="mt-2.5">
          <FieldDiff diff={row.diff} crm={crm} purpose={purpose} keyField={keyField} />
        </div>
      )}
    </li>
  );
}

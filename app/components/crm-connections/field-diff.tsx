import type { ComparisonRow } from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import { communityFieldMessages } from "#app/i18n/messages/community-fields.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Icon } from "#app/ui/icon.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { FactValue } from "./fact-value.tsx";

type FieldDiffProps = {
  diff: ComparisonRow["diff"];
  crm: string;
  purpose: "dry_run" | "reconcile";
  /** Their field in which our id stands; it is in no mapping. */
  keyField: string | null;
};

/** Field by field, what stands over there and what is ours, an arrow between the two. */
export function FieldDiff({ diff, crm, purpose, keyField }: FieldDiffProps) {
  const t = useT(crmMappingMessages);
  const words = useT(communityFieldMessages);
  const ours = purpose === "reconcile" ? t("confirmed") : t("ours");
  const nameOf = (fact: string | null, field: string) =>
    fact ? words(`field_${fact}` as "field_profile_url") : field === keyField && words("field_community_id");
  return (
    <dl className="diff">
      {diff.map(({ field, fact, theirs, ours: value }) => (
        <div key={field} className="diff-line">
          <dt>
            <span className="font-medium text-ink">{nameOf(fact, field)}</span>{" "}
            <span className="font-mono text-ink-soft">{field}</span>
          </dt>
          <dd className="diff-theirs">
            <VisuallyHidden>{t("theirs", { crm })}: </VisuallyHidden>
            <FactValue value={theirs} />
          </dd>
          <dd aria-hidden="true">
            <Icon name="arrow-right" className="size-3.5 text-ink-faint" />
          </dd>
          <dd className="diff-ours">
            <VisuallyHidden>{ours}: </VisuallyHidden>
            <FactValue value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

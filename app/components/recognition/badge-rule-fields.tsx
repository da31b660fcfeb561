import { AT_LEAST_MAX } from "#app/domain/recognition/badge-limits.ts";
import type { AdminBadge, RuleEffect } from "#app/domain/recognition/badge-queries.server.ts";
import { badgesAdminMessages } from "#app/i18n/messages/badges-admin.ts";
import { pointKindMessages } from "#app/i18n/messages/point-kinds.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Rule = NonNullable<AdminBadge["rule"]>;
export type RuleKind = Rule["kind"];

type BadgeRuleFieldsProps = {
  rule: Rule | null;
  kinds: readonly RuleKind[];
  effect: RuleEffect | null;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** What a badge is for and how often, with whom that would move before it is saved. */
export function BadgeRuleFields({ rule, kinds, effect, errors, values }: BadgeRuleFieldsProps) {
  const t = useT(badgesAdminMessages);
  const words = useT(pointKindMessages);
  return (
    <>
      <Select
        name="kind"
        label={t("ruleKind")}
        error={errors?.kind}
        defaultValue={values.kind ?? rule?.kind ?? ""}
        options={[
          { value: "", label: t("ruleNone") },
          ...kinds.map((kind) => ({ value: kind, label: words(kind) })),
        ]}
      />
      <div className="field flex flex-wrap items-end gap-3 *:mt-0!">
        <TextInput
          name="atLeast"
          type="number"
          inputMode="numeric"
          label={t("ruleAtLeast")}
          error={errors?.atLeast}
          defaultValue={values.atLeast ?? rule?.atLeast ?? ""}
          min={1}
          max={AT_LEAST_MAX}
          fieldClassName="w-28"
        />
        <Button formMethod="get" formNoValidate className="min-h-10" icon="eye">
          {t("preview")}
        </Button>
      </div>
      {effect && (
        <div className="mt-4">
          <Notice title={words(`count_${effect.kind}`, { count: effect.atLeast })}>
            {effect.gain > 0 && t("previewGain", { count: effect.gain })}{" "}
            {effect.lose > 0 && t("previewLose", { count: effect.lose })}{" "}
            {effect.gain + effect.lose === 0 && t("previewSame")} {t("previewNothing")}
          </Notice>
        </div>
      )}
    </>
  );
}

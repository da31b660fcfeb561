import type { ReactNode } from "react";
import type { RuleView } from "#app/domain/screening/rule-queries.server.ts";
import { ruleMessages } from "#app/i18n/messages/screening-rule.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type ConfigFieldsProps = {
  rule: RuleView;
  /** What was typed and refused, and why; null for what is saved. */
  typed: { values: Record<string, string>; errors: Record<string, string> } | null;
};

/** What one kind of rule can be told. */
export function ConfigFields({ rule: { kind, config: saved }, typed }: ConfigFieldsProps) {
  const t = useT(ruleMessages);
  const config = saved as Record<string, unknown>;
  const errors = typed?.errors ?? {};
  const value = (name: string, known: unknown) => typed?.values[name] ?? String(known ?? "");
  const ticked = (name: string) => (typed ? typed.values[name] === "on" : config[name] === true);
  const figure = (
    name: string,
    label: string,
    more: { hint?: string; min?: number; known?: unknown } = {},
  ) => (
    <TextInput
      key={name}
      name={name}
      type="number"
      inputMode="decimal"
      min={more.min ?? 1}
      step="any"
      label={label}
      hint={more.hint}
      error={errors[name]}
      defaultValue={value(name, more.known === undefined ? config[name] : more.known)}
      fieldClassName="max-w-64"
    />
  );
  const tick = (name: string, label: string) => (
    <Checkbox key={name} name={name} label={label} defaultChecked={ticked(name)} />
  );
  const list = (name: string, label: string, rows: number, hint?: string) => (
    <TextArea
      key={name}
      name={name}
      label={label}
      hint={hint}
      error={errors[name]}
      rows={rows}
      defaultValue={typed?.values[name] ?? ((config[name] as string[] | undefined) ?? []).join("\n")}
    />
  );
  const fields: Record<RuleView["kind"], () => ReactNode> = {
    first_posts: () => [
      figure("posts", t("f_posts")),
      tick("withLink", t("f_withLink")),
      figure("whileWaiting", t("f_whileWaiting"), { hint: t("f_whileWaitingHint"), min: 0 }),
    ],
    links: () => [
      tick("unknown", t("f_unknown")),
      list("hosts", t("f_hosts"), 5, t("f_hostsHint")),
      figure("max", t("f_max"), { hint: t("f_maxHint"), min: 0, known: config.max ?? "" }),
    ],
    words: () => [
      list("words", t("f_words"), 10),
      <RadioGroup
        key="exact"
        name="exact"
        legend={t("f_exact")}
        defaultValue={typed?.values.exact ?? (config.exact ? "exact" : "stem")}
        options={[
          { value: "stem", label: t("f_exact_stem") },
          { value: "exact", label: t("f_exact_exact") },
        ]}
      />,
    ],
    duplicate: () => [figure("similarity", t("f_similarity"), { min: 70 }), figure("days", t("f_days"))],
    fast_typing: () => figure("minMs", t("f_minMs"), { min: 0.5, known: Number(config.minMs) / 1000 }),
    burst: () => [
      figure("accounts", t("f_accounts"), { min: 2 }),
      figure("minutes", t("f_minutes")),
      tick("withLink", t("f_withLink")),
    ],
    same_host: () => [figure("posts", t("f_posts_same_host"), { min: 2 }), figure("days", t("f_days"))],
  };
  return <>{fields[kind]()}</>;
}

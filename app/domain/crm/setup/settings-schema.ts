import { z } from "zod";
import type { Connector } from "../connector.ts";
import { type ConnectionInput, connectionFormSchema } from "./connection-form.ts";
import { otherSettings } from "./connection-inputs.ts";
import { PULL_EVERY } from "./pull-every.ts";

export type SettingsInput = Pick<ConnectionInput, "name" | "config"> & {
  allowCreate: boolean;
  budgetShare: number;
  pullEvery: number | null;
};

const share = z.coerce
  .number("budget_share")
  .int("budget_share")
  .min(1, "budget_share")
  .max(100, "budget_share");
const every = z.enum(["never", ...PULL_EVERY.map(String)] as [string, ...string[]], "choose_one");

/** The settings form of a connection with records; `config` is what else its fields depend on. */
export function settingsSchema(connector: Connector, config: Record<string, string | undefined>) {
  const common = connectionFormSchema({
    named: true,
    settings: otherSettings(connector),
    credentials: [],
    given: config,
  });
  return z.record(z.string(), z.unknown()).transform((values, context): SettingsInput => {
    const parts = {
      form: common.safeParse(values),
      share: share.safeParse(values.budgetShare),
      every: every.safeParse(values.pullEvery),
    };
    for (const issue of parts.form.error?.issues ?? []) {
      context.addIssue({ code: "custom", message: issue.message, path: issue.path });
    }
    if (parts.share.error)
      context.addIssue({ code: "custom", message: "budget_share", path: ["budgetShare"] });
    if (parts.every.error) context.addIssue({ code: "custom", message: "choose_one", path: ["pullEvery"] });
    return {
      name: parts.form.data?.name ?? "",
      config: parts.form.data?.config ?? {},
      allowCreate: values.allowCreate === "yes",
      budgetShare: parts.share.data ?? 0,
      pullEvery: !parts.every.data || parts.every.data === "never" ? null : Number(parts.every.data),
    };
  });
}

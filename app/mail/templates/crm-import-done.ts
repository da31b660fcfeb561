import { paths } from "#app/paths.ts";
import type { MailTemplate } from "../mail-template.ts";

export type CrmImportDoneValues = {
  name: string;
  importId: string;
  fileName: string;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
};

export const crmImportDone: MailTemplate<CrmImportDoneValues> = {
  write: (t, { name, importId, fileName, created, updated, unchanged, failed }) => ({
    subject:
      failed > 0 ? t("importSubjectFailed", { file: fileName }) : t("importSubject", { file: fileName }),
    preview: t("importPreview", { count: created + updated + unchanged }),
    blocks: [
      { kind: "text", text: t("hello", { name }) },
      { kind: "text", text: t("importText", { file: fileName, created, updated, unchanged }) },
      ...(failed > 0 ? [{ kind: "text" as const, text: t("importFailed", { count: failed }) }] : []),
      { kind: "button", label: t("importButton"), path: paths.adminContactImport(importId) },
    ],
    footer: { text: t("importWhy") },
  }),
};

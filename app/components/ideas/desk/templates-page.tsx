import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import { Page } from "#app/components/shell/page.tsx";
import type { Status } from "#app/domain/community/queries.server.ts";
import type { Template } from "#app/domain/community/template-queries.server.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TemplateForm } from "./template-form.tsx";

type TemplatesPageProps = {
  templates: Template[];
  /** The one that is edited or about to be deleted; null for a new one. */
  template: Template | null;
  mode: "list" | "edit" | "delete";
  statuses: Status[];
};

export function TemplatesPage({ templates, template, mode, statuses }: TemplatesPageProps) {
  const t = useT(deskMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const list = paths.deskTemplates();
  const desk = { href: paths.desk(), label: t("desk") };
  const add = (
    <ButtonLink href={`${list}?edit=new`} variant="primary" icon="plus">
      {t("templateNew")}
    </ButtonLink>
  );
  if (mode !== "list") {
    const name = template?.name[locale] ?? "";
    const title =
      mode === "delete"
        ? t("templateDelete", { name })
        : template
          ? t("templateEdit", { name })
          : t("templateNew");
    const crumbs = [desk, { href: list, label: t("templates") }, { label: title }];
    return (
      <Page
        title={title}
        before={<Breadcrumb label={common("breadcrumb")} items={crumbs} />}
        width={mode === "delete" ? "reading" : "default"}
      >
        {mode === "edit" ? (
          <TemplateForm
            key={template?.id ?? "new"}
            template={template}
            statuses={statuses}
            nextPosition={(templates.length + 1) * 10}
          />
        ) : (
          <Form method="post">
            <p>{t("templateDeleteAsk")}</p>
            <div className="mt-6 flex gap-3">
              <SubmitButton variant="danger">{t("templateDeleteYes")}</SubmitButton>
              <ButtonLink variant="quiet" href={list}>
                {common("cancel")}
              </ButtonLink>
            </div>
          </Form>
        )}
      </Page>
    );
  }
  return (
    <Page
      title={t("templates")}
      lead={t("templatesLead")}
      actions={add}
      before={<Breadcrumb label={common("breadcrumb")} items={[desk, { label: t("templates") }]} />}
    >
      {templates.length === 0 ? (
        <EmptyState
          icon="text-quote"
          title={t("templatesEmpty")}
          text={t("templatesEmptyText")}
          action={add}
        />
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {templates.map((row) => {
            const status = statuses.find((one) => one.id === row.statusId);
            return (
              <li key={row.id} className="flex flex-col rounded-lg border border-line bg-surface p-5">
                <div className="flex items-start justify-between gap-3">
                  <h2 className="font-semibold">{row.name[locale]}</h2>
                  {status && (
                    <StatusBadge status={{ category: status.category, name: status.name[locale] }} />
                  )}
                </div>
                <p className="mt-2 text-sm whitespace-pre-line text-ink-soft">
                  {row.body[locale].split(/(\[[^\]]+\])/).map((part, index) =>
                    part.startsWith("[") ? (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text do not move
                      <mark key={index} className="rounded-md bg-honey-soft px-1 text-ink">
                        {part}
                      </mark>
                    ) : (
                      part
                    ),
                  )}
                </p>
                <div className="mt-auto flex gap-2 pt-4">
                  <ButtonLink
                    size="sm"
                    href={`${list}?edit=${row.id}`}
                    aria-label={t("templateEdit", { name: row.name[locale] })}
                  >
                    {common("edit")}
                  </ButtonLink>
                  <ButtonLink
                    size="sm"
                    variant="quiet"
                    href={`${list}?delete=${row.id}`}
                    aria-label={t("templateDelete", { name: row.name[locale] })}
                  >
                    {common("delete")}
                  </ButtonLink>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Page>
  );
}

import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import { Page } from "#app/components/shell/page.tsx";
import type { MovedIdeas } from "#app/domain/ideas/move-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { MoveForm } from "./move-form.tsx";

type MovePageProps = MovedIdeas & {
  to: string;
  template: string | null;
  next: string;
  refused: FormState | undefined;
};

/** Which ideas, where to, and why: the page behind the dialog of the desk. */
export function MovePage({ ideas, statuses, templates, to, template, next, refused }: MovePageProps) {
  const t = useT(deskMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const target = statuses.find((status) => status.id === to);
  const picked = templates.find((row) => row.id === template);
  const words = ideas.length > 0 && ideas.every((idea) => idea.language === "fr") ? "fr" : "en";
  if (ideas.length === 0) {
    return (
      <Page title={t("desk")} width="reading">
        <EmptyState
          icon="inbox"
          title={t("emptyTitle")}
          action={<ButtonLink href={next}>{common("back")}</ButtonLink>}
        />
      </Page>
    );
  }
  const closes = target?.category === "closed";
  return (
    <Page
      width="reading"
      title={
        closes ? t("reasonTitle", { status: target.name[locale] }) : t("moveTitle", { count: ideas.length })
      }
      lead={closes ? t("reasonLead") : ideas.length > 1 ? t("moveLead") : undefined}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[{ href: next, label: t("desk") }, { label: t("moveTitle", { count: ideas.length }) }]}
        />
      }
    >
      <ul className="rows mb-6 rounded-lg border border-line bg-surface text-sm">
        {ideas.map((idea) => {
          const status = statuses.find((row) => row.id === idea.statusId);
          return (
            <li key={idea.number} className="flex items-center justify-between gap-4 px-4 py-2">
              <a className="min-w-0 truncate" href={paths.idea(idea)}>
                {idea.title}
              </a>
              {status && <StatusBadge status={{ category: status.category, name: status.name[locale] }} />}
            </li>
          );
        })}
      </ul>
      <MoveForm
        key={template ?? ""}
        {...{ ideas, statuses, templates, to, next, refused }}
        reason={picked?.body[words]}
      />
    </Page>
  );
}

import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import { Page } from "#app/components/shell/page.tsx";
import type { DeskIdea } from "#app/domain/ideas/desk-idea-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { IdeaPast } from "./idea-past.tsx";
import { IdeaStory } from "./idea-story.tsx";
import { MergeBox } from "./merge-box.tsx";

type AnswerPageProps = {
  idea: DeskIdea;
  next: string;
  template: string | null;
  to: string | null;
  refused: FormState | undefined;
  now: Date;
  responseOnly?: boolean;
};

/** The answer form on a page of its own, with the idea beside it: what the panel links to without scripts. */
export function AnswerPage({ idea, next, template, to, refused, now, responseOnly }: AnswerPageProps) {
  const t = useT(deskMessages);
  const common = useT(commonMessages);
  const locale = useLocale();
  const { panel } = idea;
  const picked = panel.templates.find((row) => row.id === template);
  const status = panel.statuses.find((row) => row.id === panel.statusId);
  const started = {
    to: to ?? picked?.statusId ?? "",
    reason: picked?.body[panel.language === "fr" ? "fr" : "en"] ?? "",
  };
  return (
    <Page
      title={t(responseOnly ? "responseTitle" : "statusTitle", { title: panel.title })}
      before={
        <Breadcrumb
          label={common("breadcrumb")}
          items={[
            { href: paths.desk(), label: t("desk") },
            { href: paths.idea(panel), label: panel.title },
            { label: t("answer") },
          ]}
        />
      }
      aside={
        <div className="space-y-5">
          <IdeaStory idea={idea} now={now} />
          <IdeaPast idea={idea} heading="h2" />
        </div>
      }
      asideLabel={t("panelStory")}
    >
      {status && (
        <p className="mb-5">
          <StatusBadge status={{ category: status.category, name: status.name[locale] }} />
        </p>
      )}
      {panel.mergedInto ? (
        <MergeBox panel={panel} next={next || paths.idea(panel)} />
      ) : (
        <AnswerForm
          key={template ?? ""}
          panel={panel}
          next={refused?.values.next || next || paths.idea(panel)}
          state={refused ?? { values: started }}
          responseOnly={responseOnly}
        />
      )}
    </Page>
  );
}

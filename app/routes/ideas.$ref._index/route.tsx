import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lazy, Suspense } from "react";
import { Discussion } from "#app/components/ideas/discussion/discussion.tsx";
import "#app/components/ideas/ideas.css";
import { ReportMenu } from "#app/components/moderation/report-menu.tsx";
import { CountRead } from "#app/components/readership/count-read.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { ideaPageMessages } from "#app/i18n/messages/idea-page.ts";
import { ideasMessages } from "#app/i18n/messages/ideas.ts";
import { textLanguage } from "#app/i18n/text-language.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { IdeaSide } from "./idea-side.tsx";
import { IdeaStory } from "./idea-story.tsx";
import { loadIdeaPage } from "./load-idea-page.server.ts";

// Few readers are staff: the others are not sent its script.
const StaffPanel = lazy(async () => ({
  default: (await import("#app/components/ideas/desk/staff-panel.tsx")).StaffPanel,
}));

export const loader = defineLoader("anyone", loadIdeaPage);

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { idea, brand } = data;
  return [
    { title: `${idea.title} · ${brand}` },
    { name: "description", content: idea.excerpt },
    { property: "og:title", content: idea.title },
    { property: "og:description", content: idea.excerpt },
    { property: "og:type", content: "article" },
    { tagName: "link", rel: "canonical", href: paths.idea(idea) },
    ...(idea.mergedInto || idea.visibility !== "public" ? [{ name: "robots", content: "noindex" }] : []),
  ];
};

export default function Idea() {
  const page = useLoaderData<typeof loader>();
  const { idea, thread, panel, locale, now } = page;
  const t = translator(ideaPageMessages, locale);
  const ideaWords = translator(ideasMessages, locale);
  return (
    <Page
      className="idea-page"
      title={idea.title}
      titleLang={textLanguage(idea.language, locale)}
      before={
        <Breadcrumb
          label={t("breadcrumb")}
          items={[
            { label: ideaWords("title"), href: paths.ideas() },
            { label: idea.category.name, href: paths.ideas({ category: idea.category.slug }) },
          ]}
        />
      }
      actions={
        (idea.can.edit || idea.can.convert || idea.can.report) && (
          <>
            {idea.can.convert && (
              <ButtonLink href={paths.ideaConversion(idea)} variant="quiet" icon="circle-question-mark">
                {t("toQuestion")}
              </ButtonLink>
            )}
            {idea.can.edit && (
              <ButtonLink href={paths.ideaEdit(idea)} icon="pencil">
                {t("edit")}
              </ButtonLink>
            )}
            {idea.can.report && <ReportMenu kind="idea" id={String(idea.number)} />}
          </>
        )
      }
    >
      {/* Keyed, so that a vote or an open form never passes from one idea to the next. */}
      <div className="idea-columns" key={idea.number}>
        <IdeaStory {...page} />
        <IdeaSide {...page} />
        <div className="idea-talk">
          {panel && (
            <div className="mb-8">
              <Suspense>
                <StaffPanel panel={panel} idea={idea} />
              </Suspense>
            </div>
          )}
          <Discussion
            thread={thread}
            idea={{ number: idea.number, slug: idea.slug, commentCount: idea.comments }}
            canComment={idea.can.comment}
            reopenAt={idea.can.reopen ? paths.ideaReopening(idea) : null}
            began={page.began}
            now={now}
          />
        </div>
      </div>
      <CountRead kind="idea" number={idea.number} />
    </Page>
  );
}

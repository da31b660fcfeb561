import { Page } from "#app/components/shell/page.tsx";
import { compareTexts } from "#app/domain/faq/compare-texts.ts";
import type { Editing } from "#app/domain/faq/editing-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { articleReviewMessages } from "#app/i18n/messages/article-review.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { ReviewForm } from "./review-form.tsx";
import { StateLine } from "./state-line.tsx";
import { TextChanges } from "./text-changes.tsx";

type ReviewPageProps = {
  editing: Editing;
  /** As readers will see it. */
  html: string;
  show: "page" | "changes";
  now: Date;
  refused: FormState | undefined;
};

/** The second pair of eyes: the text as it will be, what changed, and the decision. */
export function ReviewPage({ editing, html, show, now, refused }: ReviewPageProps) {
  const t = useT(articleEditingMessages);
  const versions = useT(articleReviewMessages);
  const deskWords = useT(articleDeskMessages);
  const common = useT(commonMessages);
  const { article, language, open, published } = editing;
  const { title } = editing;
  const here = (what?: string) => paths.knowledgeReview(article.number, language, { show: what });
  const trail = [
    { href: paths.knowledge({ view: "review" }), label: deskWords("view_review") },
    { href: paths.knowledgeArticle(article.number), label: title },
    { label: t("review") },
  ];
  return (
    <Page
      title={versions("reviewTitle", { title })}
      lead={open && <StateLine revision={open} now={now} />}
      before={<Breadcrumb label={common("breadcrumb")} items={trail} />}
      aside={open && <ReviewForm editing={editing} open={open} refused={refused} />}
      asideLabel={t("review")}
      actions={
        open && (
          <ButtonLink href={paths.knowledgeEdit(article.number, language)} variant="quiet" icon="pencil">
            {t("edit")}
          </ButtonLink>
        )
      }
    >
      {!open ? (
        <EmptyState
          icon="circle-check"
          title={versions("nothingOpen")}
          text={versions("nothingOpenText")}
          action={
            <ButtonLink href={paths.knowledge({ view: "review" })}>{deskWords("view_review")}</ButtonLink>
          }
        />
      ) : (
        <>
          <Tabs
            label={t("review")}
            keepScroll
            items={[
              { href: here(), label: versions("asReaders"), current: show === "page" },
              { href: here("changes"), label: t("whatChanged"), current: show === "changes" },
            ]}
          />
          <div className="mt-6 rounded-lg border border-line bg-surface p-5 sm:p-8" lang={language}>
            {show === "page" ? (
              <article>
                <h2 className="text-2xl font-semibold tracking-tight">{open.title}</h2>
                {open.summary && <p className="mt-2 text-lg text-ink-soft">{open.summary}</p>}
                {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by renderArticle, which escapes */}
                <div className="prose mt-6" dangerouslySetInnerHTML={{ __html: html }} />
              </article>
            ) : published ? (
              <TextChanges changes={compareTexts(published, open)} same={t("noChange")} />
            ) : (
              <p className="text-ink-soft">{versions("firstVersion")}</p>
            )}
          </div>
        </>
      )}
    </Page>
  );
}

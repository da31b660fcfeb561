import type { ThreadSurroundings } from "#app/domain/forum/thread-around-queries.server.ts";
import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { StateBadge } from "../state-badge.tsx";
import type { ThreadFrame } from "./thread-frame.ts";
import { ThreadSteps } from "./thread-steps.tsx";

type ThreadSideProps = { thread: ThreadPage; around: ThreadSurroundings; frame: ThreadFrame };

/** Where it belongs, what came of it, and its relatives. */
export function ThreadSide({ thread, around, frame }: ThreadSideProps) {
  const { t, locale } = frame;
  const { articles, duplicates, related, steps } = around;
  const product = [thread.product, thread.version].filter(Boolean).join(" ");
  const inProduct = { category: thread.category.slug, product: thread.product, version: thread.version };
  return (
    <aside className="idea-side" aria-label={t(thread.kind === "question" ? "aside" : "asideDiscussion")}>
      {thread.case && <CaseLine of={thread.case} asker={thread.asker} frame={frame} />}
      <dl className="thread-facts">
        <dt>{t("category")}</dt>
        <dd>
          <a href={paths.forum({ category: thread.category.slug })}>{thread.category.name}</a>
        </dd>
        {product && (
          <>
            <dt>{t("product")}</dt>
            <dd>
              <a href={paths.forum(inProduct)}>{product}</a>
            </dd>
          </>
        )}
      </dl>
      {articles.length > 0 && (
        <section className="side-part" aria-labelledby="articles">
          <h2 className="side-title" id="articles">
            {t("articles")}
          </h2>
          <ul className="side-list">
            {articles.map((article) => (
              <li key={article.number}>
                <a
                  href={paths.article(article)}
                  lang={article.language === locale ? undefined : article.language}
                >
                  {article.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {duplicates.length > 0 && (
        <section className="side-part" aria-labelledby="again">
          <h2 className="side-title" id="again">
            {t("askedAgain", { count: duplicates.length })}
          </h2>
          <ul className="side-list">
            {duplicates.map((one) => (
              <li key={one.number}>
                <a href={paths.thread(one)}>{one.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {related.length > 0 && (
        <section className="side-part" aria-labelledby="related">
          <h2 className="side-title" id="related">
            {t("related")}
          </h2>
          <ul className="side-list">
            {related.map((one) => (
              <li key={one.number}>
                <a href={paths.thread(one)}>{one.title}</a>
                <p>
                  {t("relatedAnswers", { count: one.answers })}
                  {one.state !== "open" && <StateBadge state={one.state} locale={locale} />}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {steps.length > 0 && (
        <section className="side-part" aria-labelledby="steps">
          <h2 className="side-title" id="steps">
            {t("steps")}
          </h2>
          <ThreadSteps thread={thread} steps={steps} frame={frame} />
        </section>
      )}
    </aside>
  );
}

type CaseLineProps = { of: NonNullable<ThreadPage["case"]>; asker: boolean; frame: ThreadFrame };

/** The case about it, for agents and for whose it is. */
function CaseLine({ of, asker, frame }: CaseLineProps) {
  const { t } = frame;
  const words = t(asker ? "caseAsker" : "caseAgent", { number: String(of.number) });
  const href = of.forAgent ? paths.serviceCase(of.number) : asker ? paths.case(of.number) : null;
  const state = asker && of.state === "waiting" ? "caseMine_waiting" : (`case_${of.state}` as const);
  return (
    <p className="thread-case">
      <Icon name="life-buoy" />
      <span>
        {href ? <a href={href}>{words}</a> : words}, {t(state)}
      </span>
    </p>
  );
}

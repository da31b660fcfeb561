import { type FormEvent, useEffect, useRef } from "react";
import type { ArticlePage } from "#app/domain/faq/article-page-queries.server.ts";
import { ENOUGH_VOTES } from "#app/domain/faq/limits.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helpMessages } from "#app/i18n/messages/help.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { FeedbackReasons } from "./feedback-reasons.tsx";
import { type Helped, useFeedback } from "./use-feedback.ts";

type ArticleFeedbackProps = {
  article: Pick<ArticlePage, "number" | "slug" | "title" | "language" | "helpful" | "unhelpful">;
  initial: Helped;
  locale: Locale;
};

/** "Did this help?": two buttons; after a no, why not and what to do next. Works as plain forms. */
export function ArticleFeedback({ article, initial, locale }: ArticleFeedbackProps) {
  const t = translator(helpMessages, locale);
  const { helped, pending, answered, send, ask } = useFeedback(initial, locale);
  const title = useRef<HTMLHeadingElement>(null);
  const { helpful, unhelpful } = article;
  const all = helpful + unhelpful;
  const form = { method: "post", action: paths.articleFeedback(article) } as const;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is said anew
  useEffect(() => {
    if (answered) title.current?.focus();
  }, [answered, helped]);

  const sendAnswer = (event: FormEvent<HTMLFormElement>) => {
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    return send(event, pressed?.value === "yes" ? "yes" : "no");
  };
  const heading = {
    ask: t("helped"),
    yes: t("thanks"),
    no: t("sorry"),
    told: t("told"),
    said_yes: t("said_yes"),
    said_no: t("said_no"),
  }[helped];
  const failed = helped === "no" || helped === "told" || helped === "said_no";

  return (
    <section className="article-feedback" id="helped" aria-labelledby="helped-title">
      <div className="article-feedback-head">
        <h2 id="helped-title" ref={title} tabIndex={-1}>
          {(helped === "yes" || helped === "told") && <Icon name="circle-check" className="text-good" />}
          {heading}
        </h2>
        {helped === "ask" ? (
          <form {...form} onSubmit={sendAnswer} className="flex gap-2">
            <input type="hidden" name="language" value={article.language} />
            <Button name="helpful" value="yes" icon="thumbs-up" disabled={pending}>
              {t("yes")}
            </Button>
            <Button name="helpful" value="no" icon="thumbs-down" disabled={pending}>
              {t("no")}
            </Button>
          </form>
        ) : (
          <a
            href={`${paths.article(article, { helped: "ask" })}#helped`}
            onClick={(event) => {
              event.preventDefault();
              ask();
            }}
          >
            {t("change")}
          </a>
        )}
      </div>
      {helped === "no" && (
        <form {...form} onSubmit={(event) => send(event, "told")} className="article-feedback-form">
          <input type="hidden" name="language" value={article.language} />
          <FeedbackReasons locale={locale} pending={pending} />
        </form>
      )}
      {failed && <StillStuck article={article} locale={locale} />}
      <p className="article-feedback-foot">
        <span>{all >= ENOUGH_VOTES && t("helpedCount", { helpful, all })}</span>
        <a href={paths.articleFlag(article)} rel="nofollow">
          <Icon name="flag" />
          {t("flag")}
        </a>
      </p>
    </section>
  );
}

/** The next step of help, with what was tried already written down. */
export function StillStuck({ article, locale }: Pick<ArticleFeedbackProps, "article" | "locale">) {
  const t = translator(helpMessages, locale);
  const tried = t("askBody", { title: article.title.replace(/[[\]]/g, ""), href: paths.article(article) });
  return (
    <div className="article-stuck">
      <div>
        <h3>{t("stillStuck")}</h3>
        <p>{t("stillStuckText")}</p>
      </div>
      <ButtonLink href={paths.newThread({ body: `${tried}\n\n` })} icon="messages-square">
        {t("askAbout")}
      </ButtonLink>
    </div>
  );
}

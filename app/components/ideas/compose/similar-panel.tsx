import type { RefObject } from "react";
import { showRefusal } from "#app/components/show-refusal.ts";
import type { SimilarView } from "#app/domain/ideas/similar-view.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { paths } from "#app/paths.ts";
import { showToast } from "#app/ui/toast-store.ts";
import { SimilarList } from "./similar-list.tsx";
import { useSimilar } from "./use-similar.ts";

type SimilarPanelProps = {
  form: RefObject<HTMLFormElement>;
  enabled: boolean;
  canVote: boolean;
  locale: Locale;
};

/** Under the title while it is typed. It comes after a pause and pushes nothing that has the focus. */
export function SimilarPanel({ form, enabled, canVote, locale }: SimilarPanelProps) {
  const t = translator(composeMessages, locale);
  const { found, markVoted } = useSimilar(form, enabled);

  async function vote(idea: SimilarView) {
    try {
      const response = await fetch(paths.ideaVote(idea), {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams({ value: "1" }),
      });
      const answer = await response.json();
      if (!response.ok) return void showRefusal(answer.code, locale);
      markVoted(idea.number, answer);
      showToast(t("voted", { title: idea.title }));
    } catch {
      void showRefusal("offline", locale);
    }
  }

  return (
    <>
      {/* Said once for the whole list, not for every title in it. */}
      <p className="visually-hidden" role="status">
        {found && (found.length > 0 ? t("similarCount", { count: found.length }) : t("similarNone"))}
      </p>
      {found && found.length > 0 && (
        <section className="similar-panel" aria-labelledby="similar-title">
          <h2 id="similar-title">{t("similarTitle")}</h2>
          <p>{t("similarText")}</p>
          <SimilarList ideas={found} canVote={canVote} onVote={(idea) => void vote(idea)} />
        </section>
      )}
    </>
  );
}

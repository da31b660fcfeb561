import { TeamHours } from "#app/components/cases/team-hours.tsx";
import { Page } from "#app/components/shell/page.tsx";
import type { TeamState } from "#app/domain/cases/team-state.ts";
import type { Found } from "#app/domain/forum/match.ts";
import type { FormState } from "#app/http/forms.ts";
import type { Locale } from "#app/i18n/index.ts";
import { askMessages } from "#app/i18n/messages/ask.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { AskedCategory } from "./product-fields.tsx";
import { ThreadForm } from "./thread-form.tsx";

type NewThreadPageProps = {
  draft: { content: Record<string, string>; updatedAt: Date } | null;
  categories: readonly AskedCategory[];
  /** What a link to this page already knew. */
  asked: { title: string; body: string; category: string; kind: string };
  signedIn: boolean;
  began: string;
  team: TeamState;
  locale: Locale;
  now: Date;
  answer: (FormState & { found?: Found }) | undefined;
};

const TIPS = ["tip1", "tip2", "tip3", "tip4"] as const;

export function NewThreadPage(props: NewThreadPageProps) {
  const { draft, asked, categories, signedIn, team, locale, now, answer } = props;
  const t = useT(askMessages);
  const fresh = {
    language: locale,
    title: asked.title,
    body: asked.body,
    category: asked.category,
    threadKind: asked.kind,
  };
  const found = answer?.found;
  const values: Record<string, string> = answer?.values ?? { ...fresh, ...draft?.content };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      asideLabel={t("tipsTitle")}
      aside={
        <div className="ask-tips">
          <h2>{t("tipsTitle")}</h2>
          <ul>
            {TIPS.map((tip) => (
              <li key={tip}>
                <Icon name="check" />
                {t(tip)}
              </li>
            ))}
          </ul>
        </div>
      }
    >
      <TeamHours state={team} locale={locale} className="ask-team" />
      <ThreadForm
        values={values}
        refused={answer && !found ? answer : undefined}
        found={found}
        categories={categories}
        draftAt={answer ? null : (draft?.updatedAt ?? null)}
        now={now}
        signedIn={signedIn}
        began={props.began}
      />
    </Page>
  );
}

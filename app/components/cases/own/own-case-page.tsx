import { Page } from "#app/components/shell/page.tsx";
import type { CaseConversation } from "#app/domain/cases/case-message.ts";
import type { OwnCase } from "#app/domain/cases/own-case-queries.server.ts";
import type { LocalMoment, TeamState } from "#app/domain/cases/team-state.ts";
import type { Locale } from "#app/i18n/index.ts";
import { casesMessages } from "#app/i18n/messages/cases.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { RefusedAct } from "../agent/refused-act.ts";
import { CaseStateBadge } from "../case-state-badge.tsx";
import { Conversation } from "../conversation.tsx";
import { momentWords } from "../moment-words.ts";
import { TeamHours } from "../team-hours.tsx";
import "../cases.css";
import { ReplyForm } from "./reply-form.tsx";
import { SummaryChoice } from "./summary-choice.tsx";

type OwnCasePageProps = {
  of: OwnCase;
  summaryHtml: string;
  conversation: CaseConversation;
  paged: boolean;
  /** When the next promise falls due, by the team's clock. */
  due: LocalMoment | null;
  late: boolean;
  team: TeamState;
  refused: RefusedAct | null;
  locale: Locale;
  now: Date;
};

/** The customer's side of a case: where it stands, what was said, and a way to answer. */
export function OwnCasePage(props: OwnCasePageProps) {
  const { of, summaryHtml, conversation, paged, due, late, team, refused, locale, now } = props;
  const t = useT(casesMessages);
  const decide = of.can.reactToSummary;
  return (
    <Page
      title={of.title}
      width="reading"
      before={
        <Breadcrumb
          label={t("breadcrumb")}
          items={[
            { href: paths.cases(), label: t("title") },
            { label: t("caseName", { number: String(of.number) }) },
          ]}
        />
      }
    >
      <div className="case-head">
        {of.state === "waiting" || decide ? (
          <Badge tone="honey" shape="half">
            {t(decide ? "decide" : "state_waiting")}
          </Badge>
        ) : (
          <CaseStateBadge state={of.state} label={t(`state_${of.state}`)} />
        )}
        <span className="inline-flex items-center gap-1.5 text-sm text-ink-soft">
          <Icon name="lock" />
          {t("privateNote")}
        </span>
      </div>
      {of.state !== "resolved" && (
        <Card className="mb-5">
          <p className="text-sm">
            {t(`opened_${of.reason}`)} {of.assignee ? t("withAgent", { name: of.assignee }) : t("withNobody")}
          </p>
          <p className="mt-1 text-sm text-ink-soft">{promise(t, { of, due, late, locale })}</p>
          <TeamHours state={team} locale={locale} className="mt-3" />
        </Card>
      )}
      {of.thread && (
        <p className="mb-5 text-sm">
          <span className="text-ink-soft">{t("question")}</span>{" "}
          <a href={paths.thread(of.thread)}>{of.thread.title}</a>
          {of.thread.gone && <span className="text-ink-soft"> {t("questionGone")}</span>}
        </p>
      )}
      {(decide || of.summaryState === "published") && (
        <div className="mb-6">
          <SummaryChoice of={of} summaryHtml={summaryHtml} refused={refused} locale={locale} />
        </div>
      )}
      <section aria-labelledby="conversation">
        <h2 className="mb-3 text-base font-semibold" id="conversation">
          {t("conversation")}
        </h2>
        <Conversation
          conversation={conversation}
          reader="customer"
          path={paths.case(of.number)}
          paged={paged}
          empty={t("noMessages")}
          locale={locale}
          now={now}
        />
        <ReplyForm key={conversation.messages.at(-1)?.id} of={of} refused={refused} />
      </section>
    </Page>
  );
}

type Words = ReturnType<typeof useT<keyof (typeof casesMessages)["en"]>>;
type Promised = Pick<OwnCasePageProps, "of" | "due" | "late" | "locale">;

function promise(t: Words, { of, due, late, locale }: Promised): string {
  if (!due) return t("waitingText");
  if (late) return t("promiseLate");
  return t(of.answered ? "promiseEnd" : "promiseFirst", { when: momentWords(due, locale) });
}

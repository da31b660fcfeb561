import { Page } from "#app/components/shell/page.tsx";
import type { CaseConversation } from "#app/domain/cases/case-message.ts";
import type { AgentCase } from "#app/domain/cases/case-queries.server.ts";
import type { PublicSide as PublicSideData } from "#app/domain/cases/public-side-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CaseStateBadge } from "../case-state-badge.tsx";
import { Conversation } from "../conversation.tsx";
import { timeLeft } from "../time-left.ts";
import { TimeLeftMark } from "../time-left-mark.tsx";
import { useNow } from "../use-now.ts";
import "../cases.css";
import { CaseFacts } from "./case-facts.tsx";
import { Composer } from "./composer.tsx";
import { PublicSide } from "./public-side.tsx";
import type { RefusedAct } from "./refused-act.ts";
import { SettleForm } from "./settle-form.tsx";

type CasePageProps = {
  of: AgentCase;
  side: PublicSideData | null;
  conversation: CaseConversation;
  paged: boolean;
  refused: RefusedAct | null;
  locale: Locale;
  now: Date;
};

/** Everything about one case: what is public, what is private, who it is about, and what to do. */
export function CasePage({ of, side, conversation, paged, refused, locale, now: madeAt }: CasePageProps) {
  const t = useT(serviceMessages);
  const now = useNow(madeAt);
  const { urgency, words } = timeLeft(of, locale, now);
  const elsewhere = refused && refused.values.act !== "write" && refused.values.act !== "resolve";
  return (
    <Page
      title={of.title}
      width="full"
      before={
        <Breadcrumb
          label={t("breadcrumb")}
          items={[
            { href: paths.service(), label: t("title") },
            { label: t("caseNumber", { number: String(of.number) }) },
          ]}
        />
      }
    >
      <div className="case-head">
        <CaseStateBadge state={of.state} label={t(`state_${of.state}`)} />
        {of.urgent && <Badge tone="bad">{t("urgent")}</Badge>}
        {of.state !== "resolved" && (
          <>
            <TimeLeftMark
              urgency={urgency}
              words={words}
              title={of.dueAt ? formatDateTime(of.dueAt, locale) : undefined}
            />
            {of.dueAt && (
              <span className="text-sm text-ink-soft">
                {t(of.firstAnsweredAt ? "untilEnd" : "untilFirst")}
              </span>
            )}
          </>
        )}
      </div>
      {elsewhere && <ErrorSummary title={t("errorSummary")} errors={refused.errors} />}
      <div className="case-columns">
        <PublicSide side={side} locale={locale} now={now} />
        <section className="case-talk" aria-labelledby="conversation">
          <h2 className="mb-3 text-base font-semibold" id="conversation">
            {t("conversation")}
          </h2>
          <Conversation
            conversation={conversation}
            reader="agent"
            path={paths.serviceCase(of.number)}
            paged={paged}
            empty={t("conversationEmpty")}
            locale={locale}
            now={now}
          />
          <div className="mt-5">
            <Composer key={conversation.messages.at(-1)?.id} of={of} refused={refused} />
            {of.can.answer && <SettleForm of={of} refused={refused} />}
          </div>
        </section>
        <CaseFacts of={of} locale={locale} now={now} />
      </div>
    </Page>
  );
}

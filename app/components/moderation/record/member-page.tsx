import { Form, useNavigation } from "@remix-run/react";
import { useDeskKeys } from "#app/components/use-desk-keys.ts";
import type { MemberRecord } from "#app/domain/moderation/member-record-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { itemMessages } from "#app/i18n/messages/moderation-item.ts";
import { recordMessages } from "#app/i18n/messages/moderation-record.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { sendByKeys } from "#app/ui/send-by-keys.ts";
import { DaysField } from "../decision/days-field.tsx";
import { DecisionBody } from "../decision/decision-body.tsx";
import { DECISION_KEYS } from "../decision/decision-keys.ts";
import type { Refused } from "../decision/use-refused.ts";
import { AuthorCard } from "../item/author-card.tsx";
import { ModerationPage } from "../moderation-page.tsx";
import { QueueRow } from "../queue/queue-row.tsx";
import { ActButtons } from "./act-buttons.tsx";
import { ActCard } from "./act-card.tsx";

type MemberPageProps = {
  record: MemberRecord;
  after: string | null;
  refused: Refused | null;
  locale: Locale;
  now: Date;
};

/** Everything moderation knows of a member, and what can be decided about them without anything they wrote. */
export function MemberPage({ record, after, refused, locale, now }: MemberPageProps) {
  const t = useT(recordMessages);
  const m = useT(moderationMessages);
  const i = useT(itemMessages);
  const common = useT(commonMessages);
  const busy = useNavigation().state !== "idle";
  // The panel is the page: no number of an item is 0.
  useDeskKeys(DECISION_KEYS, 0);
  const { author, acts, open, can } = record;
  const { person } = author;
  return (
    <ModerationPage
      title={t("recordTitle", { name: person.name })}
      lead={t("recordLead", { username: person.username })}
      actions={
        <ButtonLink href={paths.person(person.username)} icon="user">
          {t("profile")}
        </ButtonLink>
      }
    >
      <div className="mb-5">
        {author.restriction ? (
          <Notice tone="bad" title={t("restrictionNow")}>
            {author.restrictedUntil
              ? i("restrictedUntil", {
                  what: m(`restriction_${author.restriction}`),
                  date: formatDate(author.restrictedUntil, locale),
                })
              : m(`restriction_${author.restriction}`)}
          </Notice>
        ) : (
          <Notice tone="good">{t("noRestriction")}</Notice>
        )}
      </div>
      <div className="record-columns">
        <div className="space-y-5">
          {open.length > 0 && (
            <Card title={t("openItems")} titleId="open" padded={false} className="record-open">
              <ol className="rows">
                {open.map((row) => (
                  <QueueRow
                    key={row.number}
                    row={row}
                    href={paths.moderation({ item: row.number })}
                    current={false}
                    mark={undefined}
                    locale={locale}
                    now={now}
                  />
                ))}
              </ol>
            </Card>
          )}
          <Card title={t("acts")} titleId="acts">
            {acts.items.length === 0 ? (
              <p className="text-sm text-ink-soft">{t("noActs")}</p>
            ) : (
              <ul className="act-list">
                {acts.items.map((act) => (
                  <ActCard key={act.id} act={act} locale={locale} now={now}>
                    <ActButtons act={act} now={now} />
                  </ActCard>
                ))}
              </ul>
            )}
          </Card>
          <Pagination
            label={t("pages")}
            newerHref={after && paths.moderationMember(person.username)}
            newerText={t("first")}
            olderHref={acts.next && paths.moderationMember(person.username, { after: acts.next })}
            olderText={t("next")}
          />
        </div>
        <div className="space-y-5">
          <Card title={t("memberTitle")} titleId="member" className="text-sm">
            <AuthorCard author={author} locale={locale} linked={false} />
          </Card>
          <Card title={t("actTitle")} titleId="decide">
            {can.acts.length === 0 ? (
              <p className="text-sm text-ink-soft">{t("nothingToDo")}</p>
            ) : (
              <Form
                method="post"
                className="decision decision-narrow"
                aria-labelledby="decide"
                noValidate
                onKeyDown={sendByKeys}
                key={`${acts.items[0]?.number}`}
              >
                <p className="mb-3 text-sm text-ink-soft">{t("actLead")}</p>
                <ErrorSummary title={common("errorSummary")} errors={refused?.errors ?? {}} />
                <DecisionBody kind="profile" acts={can.acts} to={author.locale} refused={refused} busy={busy}>
                  <DaysField refused={refused} />
                </DecisionBody>
              </Form>
            )}
          </Card>
        </div>
      </div>
    </ModerationPage>
  );
}

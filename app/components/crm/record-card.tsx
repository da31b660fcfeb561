import type { RecordQuestion } from "#app/domain/crm/match-queries.server.ts";
import { formatRelative } from "#app/i18n/format.ts";
import { contactColumnMessages } from "#app/i18n/messages/contact-columns.ts";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { contactMatchMessages } from "#app/i18n/messages/contact-matches.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";

type RecordCardProps = { question: RecordQuestion; error: string | null; now: Date };

/** One contact, every record of a CRM it could be, and a decision. */
export function RecordCard({ question, error, now }: RecordCardProps) {
  const t = useT(contactLinksMessages);
  const crm = useT(contactMatchMessages);
  const columnNames = useT(contactColumnMessages);
  const locale = useLocale();
  const { id, contact, connection, member, candidates } = question;
  const name = contact.name || contact.email || columnNames("unnamed");
  const legend = t("whichRecord", { connection: connection.name, name });
  const facts = [
    contact.company,
    contact.email,
    contact.externalId,
    member && t("linkedMember", { name: member.displayName }),
  ];
  return (
    <Card as="article" padded={false} aria-label={legend}>
      <div className="flex flex-wrap gap-3 px-4 pt-4 sm:px-5 sm:pt-5">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="text-base font-semibold">
            <a href={paths.adminContact(contact.id)} className="text-ink no-underline hover:underline">
              {name}
            </a>
          </h2>
          <p className="text-sm break-words text-ink-soft">{facts.filter(Boolean).join(" · ")}</p>
        </div>
        <div className="text-right text-xs text-ink-soft max-sm:text-left">
          <p>
            {connection.name} · {t("recordWhy", { count: candidates.length })}
          </p>
          <p>{crm("askedWhen", { when: formatRelative(question.askedAt, locale, now) })}</p>
        </div>
      </div>
      <form method="post" className="mt-4">
        <input type="hidden" name="recordId" value={id} />
        <div className="border-t border-line px-4 py-3 sm:px-5">
          <RadioGroup
            id={`record-${id}`}
            name="remoteId"
            legend={legend}
            error={error ?? undefined}
            options={[
              ...candidates.map(({ remoteId, label, takenBy }) => ({
                value: remoteId,
                label: label || remoteId,
                hint: takenBy ? (
                  <>
                    <a href={paths.adminContact(takenBy.id)}>{t("recordTakenBy", { name: takenBy.name })}</a>{" "}
                    {t("recordTakenMend")}
                  </>
                ) : (
                  t("remoteId", { id: remoteId })
                ),
                disabled: takenBy !== null,
              })),
              {
                value: "none",
                label: t("recordNone"),
                hint: t("recordNoneHint", { connection: connection.name }),
              },
            ]}
          />
        </div>
        <div className="flex justify-end border-t border-line px-4 py-3 sm:px-5">
          <Button variant="primary">{crm("decide")}</Button>
        </div>
      </form>
    </Card>
  );
}

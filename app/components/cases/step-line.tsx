import type { CaseMessage, CaseStep } from "#app/domain/cases/case-message.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { casesMessages } from "#app/i18n/messages/cases.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";

const ICONS: Partial<Record<CaseStep, IconName>> = {
  opened: "life-buoy",
  assigned: "user-check",
  answered_in_public: "megaphone",
  accepted_in_public: "circle-check",
  made_private: "lock",
  waiting: "clock",
  resumed: "clock",
  resolved: "circle-check",
  reopened: "undo-2",
  summary_published: "megaphone",
};

/** Steps that speak of the customer, who reads them otherwise. */
const ABOUT_CUSTOMER = ["waiting", "summary_accepted", "complaint_withdrawn"] as const;
const speaksOfCustomer = (step: CaseStep): step is (typeof ABOUT_CUSTOMER)[number] =>
  (ABOUT_CUSTOMER as readonly CaseStep[]).includes(step);

type StepLineProps = { message: CaseMessage; reader: "customer" | "agent"; locale: Locale; now: Date };

/** Something that happened to a case, in one line. */
export function StepLine({ message, reader, locale, now }: StepLineProps) {
  const t = translator(casesMessages, locale);
  const { step, author, about, answer, createdAt } = message;
  if (!step) return null;
  const names = { author: author?.name ?? t("theApplication"), about: about ?? t("somebody") };
  const words = reader === "customer" && speaksOfCustomer(step) ? t(`own_${step}`) : t(`step_${step}`, names);
  return (
    <li className="case-step">
      <Icon name={ICONS[step] ?? "circle-dot"} />
      <span>
        {words} {answer !== null && step !== "made_private" && <a href={paths.answer(answer)}>{t("see")}</a>}
      </span>
      <time dateTime={createdAt.toISOString()} title={formatDateTime(createdAt, locale)}>
        {formatRelative(createdAt, locale, now)}
      </time>
    </li>
  );
}

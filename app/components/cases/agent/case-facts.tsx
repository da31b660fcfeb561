import { Form } from "@remix-run/react";
import type { AgentCase } from "#app/domain/cases/case-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Select } from "#app/ui/select.tsx";
import { CaseStateBadge } from "../case-state-badge.tsx";
import { ActButton } from "./act-button.tsx";
import { CustomerCard } from "./customer-card.tsx";
import { SummaryCard } from "./summary-card.tsx";
import { TimesCard } from "./times-card.tsx";

type CaseFactsProps = { of: AgentCase; locale: Locale; now: Date };

/** Beside a case: who has it, its times, its customer. */
export function CaseFacts({ of, locale, now }: CaseFactsProps) {
  const t = useT(serviceMessages);
  return (
    <aside className="case-facts space-y-4" aria-label={t("facts")}>
      <AssigneeCard of={of} />
      <TimesCard of={of} locale={locale} now={now} />
      {of.summaryState !== "none" && <SummaryCard of={of} locale={locale} />}
      <CustomerCard of={of} locale={locale} />
      {of.others.length > 0 && (
        <Card title={t("othersTitle")}>
          <ul className="space-y-2 text-sm">
            {of.others.map((other) => (
              <li key={other.number} className="flex items-start justify-between gap-2">
                <a href={paths.serviceCase(other.number)} className="min-w-0 break-words">
                  {other.title}
                </a>
                <CaseStateBadge state={other.state} label={t(`state_${other.state}`)} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </aside>
  );
}

function AssigneeCard({ of }: { of: AgentCase }) {
  const t = useT(serviceMessages);
  const { can } = of;
  const free = !of.assigneeId && of.state !== "resolved";
  return (
    <Card title={t("assignee")}>
      <Form method="post" preventScrollReset className="flex items-end gap-2">
        <input type="hidden" name="act" value="assign" />
        <Select
          key={of.assigneeId}
          name="assigneeId"
          size="sm"
          label={t("assignee")}
          labelHidden
          fieldClassName="flex-1"
          defaultValue={of.assigneeId ?? ""}
          options={[
            { value: "", label: t("nobody") },
            ...of.agents.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button size="sm" className="min-h-8">
          {t("assigneeSave")}
        </Button>
      </Form>
      {(free || can.wait || can.resume || can.reopen) && (
        <div className="mt-3 flex flex-wrap gap-2">
          {free && (
            <ActButton act="take" primary>
              {t("takeDo")}
            </ActButton>
          )}
          {can.wait && <ActButton act="wait">{t("waitDo")}</ActButton>}
          {can.resume && <ActButton act="resume">{t("resumeDo")}</ActButton>}
          {can.reopen && (
            <ActButton act="reopen" icon="undo-2">
              {t("reopen")}
            </ActButton>
          )}
        </div>
      )}
    </Card>
  );
}

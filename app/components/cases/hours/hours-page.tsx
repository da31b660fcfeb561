import { Page } from "#app/components/shell/page.tsx";
import type { HelpSettings } from "#app/domain/cases/help-settings-queries.server.ts";
import type { HoursEffect as Effect } from "#app/domain/cases/hours-effect-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { RefusedAct } from "../agent/refused-act.ts";
import "../cases.css";
import { HoursEffect } from "./hours-effect.tsx";
import { HoursForm } from "./hours-form.tsx";

type HoursPageProps = {
  settings: HelpSettings;
  zones: string[];
  effect: Effect;
  /** What was asked to be seen and not saved. */
  preview: Effect | null;
  /** Holidays put into the field by the last press. */
  added: number | null;
  typed: RefusedAct | null;
  year: number;
  locale: Locale;
};

/** Where an admin says when the team is there and what is promised. */
export function HoursPage({ settings, zones, effect, preview, added, typed, year, locale }: HoursPageProps) {
  const t = useT(serviceMessages);
  return (
    <Page
      title={t("hoursTitle")}
      lead={t("hoursLead")}
      before={
        <Breadcrumb
          label={t("breadcrumb")}
          items={[{ href: paths.service(), label: t("title") }, { label: t("hoursTitle") }]}
        />
      }
    >
      <div className="mb-8">
        <HoursEffect effect={effect} preview={false} locale={locale} />
      </div>
      <HoursForm
        settings={settings}
        zones={zones}
        typed={typed}
        year={year}
        added={added !== null && <Notice tone="good">{t("holidaysAdded", { count: added })}</Notice>}
        effect={preview && <HoursEffect effect={preview} preview locale={locale} />}
      />
    </Page>
  );
}

import { WINDOW_DAYS } from "#app/domain/integrity/signal-rules.ts";
import { settingsMessages } from "#app/i18n/messages/settings.ts";
import { useT } from "#app/i18n/use-t.ts";

/** What is remembered of devices and networks, why, and until when. */
export function TracesNote() {
  const t = useT(settingsMessages);
  return (
    <section className="mt-10" aria-labelledby="traces">
      <h2 id="traces" className="mb-2 text-lg font-semibold">
        {t("tracesTitle")}
      </h2>
      <div className="flex max-w-measure flex-col gap-2 text-sm text-ink-soft">
        <p>{t("tracesText")}</p>
        <p>{t("tracesUse")}</p>
        <p>{t("tracesEnd", { days: WINDOW_DAYS })}</p>
      </div>
    </section>
  );
}

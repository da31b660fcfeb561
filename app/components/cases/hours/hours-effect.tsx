import type { HoursEffect as Effect } from "#app/domain/cases/hours-effect-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import { serviceMessages } from "#app/i18n/messages/service-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Notice } from "#app/ui/notice.tsx";
import { momentWords } from "../moment-words.ts";
import { TeamHours } from "../team-hours.tsx";

type HoursEffectProps = { effect: Effect; preview: boolean; locale: Locale };

/** What the settings do at this moment, or would do. */
export function HoursEffect({ effect, preview, locale }: HoursEffectProps) {
  const t = useT(serviceMessages);
  const { questions, more } = effect;
  const count = { count: questions };
  return (
    <Notice
      tone={preview && questions > 0 ? "warn" : "info"}
      title={t(preview ? "effectPreview" : "effectNow")}
    >
      <p>
        {questions === 0
          ? t("effectQuestionsNone")
          : t(more ? "effectQuestionsMore" : "effectQuestions", count)}{" "}
        {t("effectExample", {
          escalates: momentWords(effect.escalates, locale),
          answered: momentWords(effect.answered, locale),
        })}
      </p>
      <TeamHours state={effect.team} locale={locale} className="mt-2" />
    </Notice>
  );
}

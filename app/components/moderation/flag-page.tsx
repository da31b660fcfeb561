import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { Page } from "#app/components/shell/page.tsx";
import { REASONS_TO_FLAG } from "#app/domain/moderation/acts.ts";
import type { FlagTarget } from "#app/domain/moderation/flag-target-queries.server.ts";
import { FLAG_NOTE_MAX } from "#app/domain/moderation/limits.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { flagMessages } from "#app/i18n/messages/moderation-flags.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

/** One thing to choose, a few words if one likes, and what comes of it. */
export function FlagPage({ target }: { target: FlagTarget }) {
  const t = useT(flagMessages);
  const common = useT(commonMessages);
  const { errors, values } = useFormState(flagMessages);
  return (
    <Page title={t(`title_${target.kind}`)} lead={t("lead")} width="narrow">
      <blockquote className="mb-6 rounded-lg border border-line bg-surface px-4 py-3">
        <p className="font-medium wrap-anywhere">{target.title}</p>
        {target.excerpt && (
          <p className="mt-1 line-clamp-3 text-sm text-ink-soft wrap-anywhere">{target.excerpt}</p>
        )}
        <footer className="mt-1.5 text-sm text-ink-faint">{t("by", { name: target.author })}</footer>
      </blockquote>
      {target.own ? (
        <Notice>
          {t("own")} <a href={target.href}>{t("goBack")}</a>
        </Notice>
      ) : (
        <form method="post" noValidate>
          <ErrorSummary title={common("errorSummary")} errors={errors ?? {}} />
          <input type="hidden" name="kind" value={target.kind} />
          <input type="hidden" name="id" value={target.id} />
          <RadioGroup
            name="reason"
            legend={t("legend")}
            options={REASONS_TO_FLAG.map((value) => ({
              value,
              label: t(`reason_${value}`),
              hint: t(`hint_${value}`),
            }))}
            defaultValue={values.reason}
            error={errors?.reason}
            required
          />
          <TextArea
            name="note"
            label={t("words")}
            marker={t("optional")}
            hint={t("wordsHint")}
            error={errors?.note}
            defaultValue={values.note}
            maxLength={FLAG_NOTE_MAX}
            rows={3}
          />
          <section aria-labelledby="next" className="mt-6 border-t border-line pt-5">
            <h2 id="next" className="text-sm font-semibold">
              {t("nextTitle")}
            </h2>
            <ul className="mt-2 grid gap-2 text-sm text-ink-soft">
              {(["next1", "next2", "next3"] as const).map((key) => (
                <li key={key} className="grid grid-cols-[auto_1fr] gap-2">
                  <Icon name="check" className="mt-1 text-ink-faint" />
                  {t(key)}
                </li>
              ))}
            </ul>
          </section>
          <div className="form-actions mt-6">
            <Button variant="primary">{t("send")}</Button>
            <ButtonLink href={target.href} variant="quiet">
              {t("back")}
            </ButtonLink>
          </div>
        </form>
      )}
    </Page>
  );
}

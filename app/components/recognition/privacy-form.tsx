import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import type { OwnPrivacy } from "#app/domain/recognition/own-privacy-queries.server.ts";
import { PROFILE_PARTS } from "#app/domain/recognition/profile-parts.ts";
import { ownRecognitionMessages } from "#app/i18n/messages/own-recognition.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";

type PrivacyFormProps = { privacy: OwnPrivacy; username: string; staff: boolean; tier: string | null };

/** Who sees what one is thanked for. */
export function PrivacyForm({ privacy, username, staff, tier }: PrivacyFormProps) {
  const t = useT(ownRecognitionMessages);
  return (
    <Form method="post">
      <SettingsRow title={t("boards")} text={t("boardsText")}>
        {staff ? (
          <>
            {/* What is not sent would be taken for a no. */}
            {!privacy.offBoards && <input type="hidden" name="onBoards" value="1" />}
            <p className="text-sm">{t("boardsStaff")}</p>
          </>
        ) : (
          <Checkbox
            name="onBoards"
            value="1"
            label={t("onBoards")}
            hint={t("onBoardsHint")}
            defaultChecked={!privacy.offBoards}
          />
        )}
      </SettingsRow>
      <SettingsRow title={t("profile")} text={t("profileText")}>
        <fieldset className="*:mt-3! first:*:mt-0!">
          <legend className="field-label">{t("shown")}</legend>
          {PROFILE_PARTS.map((part) => (
            <Checkbox
              key={part}
              id={`shown-${part}`}
              name="shown[]"
              value={part}
              label={t(`show_${part}`)}
              hint={t(`showHint_${part}`)}
              defaultChecked={!privacy.hiddenParts.includes(part)}
            />
          ))}
        </fieldset>
      </SettingsRow>
      {tier && (
        <SettingsRow title={t("programme")} text={t("programmeText", { tier })}>
          <ButtonLink href={paths.ambassadorDeparture()} icon="award">
            {t("programmeLink")}
          </ButtonLink>
        </SettingsRow>
      )}
      <div className="form-actions mt-6">
        <SubmitButton>{t("save")}</SubmitButton>
        <ButtonLink href={paths.person(username)} variant="quiet">
          {t("see")}
        </ButtonLink>
      </div>
    </Form>
  );
}

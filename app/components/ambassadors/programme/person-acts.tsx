import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { NOTE_MAX } from "#app/domain/ambassadors/limits.ts";
import type { ProgrammePerson } from "#app/domain/ambassadors/programme-person-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { NamedTier } from "./named-tier.ts";

type PersonActsProps = {
  person: ProgrammePerson;
  /** Those that can be given. */
  tiers: NamedTier[];
  /** The rank whose criteria they meet. */
  earned: string | null;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** What can be decided about somebody, by where they stand. */
export function PersonActs({ person, tiers, earned, errors, values }: PersonActsProps) {
  const t = useT(programmeMessages);
  const locale = useLocale();
  const optional = useT(commonMessages)("optional");
  const { place, open } = person;
  const state = place?.state;
  // Several forms: what was refused is shown in the one that was sent.
  const refused = (act: string) =>
    values.act === act ? { errors, values } : { errors: null, values: {} as Record<string, string> };
  const tierField = (act: "invite" | "review", label: string, value: string | undefined) => (
    <Select
      id={`${act}-tierId`}
      name="tierId"
      label={label}
      error={refused(act).errors?.tierId}
      defaultValue={refused(act).values.tierId ?? value}
      options={tiers.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
  const words = (act: string, name: "note" | "reason", label: string, hint?: string) => (
    <TextArea
      id={`${act}-${name}`}
      name={name}
      label={label}
      {...(hint && { hint })}
      {...(name === "note" && { marker: optional })}
      error={refused(act).errors?.[name]}
      defaultValue={refused(act).values[name]}
      maxLength={NOTE_MAX}
      rows={3}
      required={name === "reason"}
    />
  );
  const invitable = state !== "active" && state !== "invited";
  return (
    <div className="flex flex-col gap-4">
      {invitable && !open && <Notice title={t("cannotInvite")}>{t("cannotInviteText")}</Notice>}
      {invitable && open && (
        <Card title={t("invite")} titleId="invite">
          <p className="mb-4 text-sm text-ink-soft">{t("inviteText")}</p>
          <Form method="post">
            {tierField("invite", t("inviteTier"), earned ?? tiers[0]?.id)}
            {words("invite", "note", t("inviteNote"), t("inviteNoteHint"))}
            <div className="form-actions mt-4">
              <SubmitButton name="act" value="invite" icon="send">
                {t("inviteButton")}
              </SubmitButton>
            </div>
          </Form>
        </Card>
      )}
      {(state === "proposed" || state === "invited") && (
        <Card title={t(state === "proposed" ? "passOver" : "withdraw")} titleId="pass-over">
          <p className="mb-4 text-sm text-ink-soft">
            {t(state === "proposed" ? "passOverText" : "withdrawText")}
          </p>
          <Form method="post">
            {words("pass_over", "reason", t("passOverReason"))}
            <div className="form-actions mt-4">
              <SubmitButton variant="secondary" name="act" value="pass_over">
                {t(state === "proposed" ? "passOverButton" : "withdrawButton")}
              </SubmitButton>
            </div>
          </Form>
        </Card>
      )}
      {place && state === "active" && (
        <>
          <Card title={t("review")} titleId="review">
            <p className="mb-4 text-sm text-ink-soft">
              {t("reviewText")}{" "}
              {place.reviewOn && t("reviewNext", { date: formatDate(new Date(place.reviewOn), locale) })}
            </p>
            <Form method="post">
              {tierField("review", t("reviewTier"), place.tierId)}
              {words("review", "note", t("reviewNote"), t("reviewNoteHint"))}
              <div className="form-actions mt-4">
                <SubmitButton name="act" value="review">
                  {t("reviewButton")}
                </SubmitButton>
              </div>
            </Form>
          </Card>
          <Card title={t("remove")} titleId="remove">
            <p className="mb-4 text-sm text-ink-soft">{t("removeText")}</p>
            <Form method="post">
              {words("remove", "reason", t("removeReason"))}
              <div className="form-actions mt-4">
                <SubmitButton variant="danger" name="act" value="remove">
                  {t("removeButton")}
                </SubmitButton>
              </div>
            </Form>
          </Card>
        </>
      )}
    </div>
  );
}

import { Form } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { Page } from "#app/components/shell/page.tsx";
import { EXPERTISE_TAGS_MAX, EXPERTISE_TEXT_MAX } from "#app/domain/forum/expertise-limits.ts";
import type { Proven } from "#app/domain/forum/expertise-queries.server.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { helperDeskMessages } from "#app/i18n/messages/helper-desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import "./desk.css";

type ExpertisePageProps = {
  categories: { slug: string; name: string; chosen: boolean; answers: number }[];
  tags: string[];
  /** Tags of one's accepted answers that are not chosen yet. */
  proposed: Proven["tags"];
};

/** What a helper knows about, with what their accepted answers say about it. */
export function ExpertisePage({ categories, tags, proposed }: ExpertisePageProps) {
  const t = useT(helperDeskMessages);
  const common = useT(commonMessages);
  const { errors, values } = useFormState(helperDeskMessages, { max: EXPERTISE_TAGS_MAX });
  const ticked = (name: "categories[]" | "proposed[]", value: string, otherwise: boolean) =>
    errors ? (values[name] ?? "").split("\n").includes(value) : otherwise;
  const trail = [{ href: paths.helperDesk(), label: t("title") }, { label: t("expertiseTitle") }];
  return (
    <Page
      title={t("expertiseTitle")}
      lead={t("expertiseLead")}
      width="reading"
      before={<Breadcrumb label={common("breadcrumb")} items={trail} />}
    >
      <Form method="post">
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <fieldset className="field">
          <legend className="field-label">{t("categories")}</legend>
          <div className="expertise-choices">
            {categories.map(({ slug, name, chosen, answers }) => (
              <Checkbox
                key={slug}
                id={`category-${slug}`}
                name="categories[]"
                value={slug}
                label={name}
                hint={answers > 0 && t("categoryAnswers", { count: answers })}
                defaultChecked={ticked("categories[]", slug, chosen)}
              />
            ))}
          </div>
        </fieldset>
        <TextInput
          name="tags"
          label={t("tags")}
          hint={t("tagsHint")}
          error={errors?.tags}
          defaultValue={values.tags ?? tags.join(", ")}
          maxLength={EXPERTISE_TEXT_MAX}
          autoComplete="off"
        />
        {proposed.length > 0 && (
          <fieldset className="field">
            <legend className="field-label">{t("proposed")}</legend>
            <p className="field-hint">{t("proposedHint")}</p>
            <div className="expertise-choices">
              {proposed.map(({ tag, answers }) => (
                <Checkbox
                  key={tag}
                  id={`tag-${tag}`}
                  name="proposed[]"
                  value={tag}
                  label={t("tagAnswers", { tag, count: answers })}
                  defaultChecked={ticked("proposed[]", tag, false)}
                />
              ))}
            </div>
          </fieldset>
        )}
        <div className="form-actions mt-6">
          <Button variant="primary">{t("save")}</Button>
          <ButtonLink href={paths.helperDesk({ view: "mine" })} variant="quiet">
            {t("cancel")}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}

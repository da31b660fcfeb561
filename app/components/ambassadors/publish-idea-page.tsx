import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { ActFrame } from "#app/components/forum/acts/act-frame.tsx";
import { CategoryField } from "#app/components/forum/acts/category-field.tsx";
import { ConversionEffect } from "#app/components/forum/acts/conversion-effect.tsx";
import type { CategoryChoice } from "#app/components/ideas/compose/compose-fields.tsx";
import type { IdeaHead } from "#app/domain/ideas/converted-idea-queries.server.ts";
import type { FormState } from "#app/http/forms.ts";
import { ambassadorsMessages } from "#app/i18n/messages/ambassadors.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import "#app/components/ideas/compose/compose.css";

type PublishIdeaPageProps = {
  idea: IdeaHead;
  categories: CategoryChoice[];
  refused: FormState | undefined;
};

/** Where staff shows everybody what ambassadors have seen first. */
export function PublishIdeaPage({ idea, categories, refused }: PublishIdeaPageProps) {
  const t = useT(ambassadorsMessages);
  const common = useT(commonMessages);
  const { errors } = useFormState(ambassadorsMessages);
  return (
    <ActFrame
      subject={idea.title}
      back={paths.idea(idea)}
      section={{ href: paths.ambassadorLounge({ tab: "ideas" }), label: t("loungeIdeas") }}
      title={t("publishTitle")}
      lead={t("publishLead")}
    >
      <ConversionEffect
        effects={[
          { icon: "vote", text: t("publishVotes", { count: idea.promotes }) },
          { icon: "message-square", text: t("publishComments", { count: idea.comments }) },
        ]}
      />
      <Form method="post" className="compose">
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <CategoryField
          label={t("publishCategory")}
          error={errors?.category ?? null}
          categories={categories}
          chosen={refused?.values.category ?? idea.category}
        />
        <div className="form-actions mt-6">
          <SubmitButton icon="megaphone">{t("publishSubmit")}</SubmitButton>
          <ButtonLink href={paths.idea(idea)} variant="quiet">
            {common("cancel")}
          </ButtonLink>
        </div>
      </Form>
    </ActFrame>
  );
}

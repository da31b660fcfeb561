import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import type { Page } from "#app/domain/core/page.ts";
import { BADGE_NOTE_MAX } from "#app/domain/recognition/badge-limits.ts";
import type { AdminBadge, Holder } from "#app/domain/recognition/badge-queries.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { badgesAdminMessages } from "#app/i18n/messages/badges-admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type BadgePeopleProps = { badge: AdminBadge; holders: Page<Holder>; paged: boolean };

/** Who has a badge, and the form that gives it. */
export function BadgePeople({ badge, holders, paged }: BadgePeopleProps) {
  const t = useT(badgesAdminMessages);
  const here = paths.adminBadgeGiving(badge.slug);
  return (
    <>
      {badge.retired ? <p className="mb-8">{t("giveRetired")}</p> : <GivingForm />}
      <h2 className="mb-3 text-lg font-semibold">{t("holdersTitle")}</h2>
      {holders.items.length > 0 ? (
        <HolderTable badge={badge} holders={holders.items} />
      ) : (
        <EmptyState
          icon="award"
          title={t("nobody")}
          text={badge.retired ? undefined : t(badge.rule ? "nobodyRule" : "nobodyHand")}
        />
      )}
      <Pagination
        label={t("lists")}
        newerHref={paged ? here : null}
        newerText={t("first")}
        olderHref={holders.next && `${here}?after=${holders.next}`}
        olderText={t("older")}
      />
    </>
  );
}

function GivingForm() {
  const t = useT(badgesAdminMessages);
  const { errors, values } = useFormState(badgesAdminMessages);
  return (
    <Card title={t("giveTitle")} className="mb-10 max-w-2xl">
      <Form method="post" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={errors} />
        <p className="mb-4 text-sm text-ink-soft">{t("giveText")}</p>
        <TextInput
          name="handle"
          label={t("handle")}
          error={errors?.handle}
          defaultValue={values.handle}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <TextInput
          name="note"
          label={t("note")}
          hint={t("noteHint")}
          error={errors?.note}
          defaultValue={values.note}
          maxLength={BADGE_NOTE_MAX}
          required
        />
        <div className="form-actions mt-6">
          <SubmitButton>{t("give")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

function HolderTable({ badge, holders }: { badge: AdminBadge; holders: Holder[] }) {
  const t = useT(badgesAdminMessages);
  const locale = useLocale();
  return (
    <Card as="div" padded={false}>
      <Table
        label={t("holdersTitle")}
        columns={[
          { key: "person", label: t("columnPerson") },
          { key: "since", label: t("columnSince") },
          { key: "why", label: t("columnWhy") },
          { key: "act", label: t("columnAct"), hidden: true },
        ]}
      >
        {holders.map(({ username, name, awardedAt, by, note }) => (
          <tr key={username}>
            <th scope="row">
              <a href={paths.person(username)}>{name}</a>
            </th>
            <td className="whitespace-nowrap">{formatDate(awardedAt, locale)}</td>
            <td className="min-w-48">{by ? t("givenBy", { name: by, note }) : t("byRule")}</td>
            <td className="text-right">
              {by && (
                <ButtonLink
                  size="sm"
                  href={paths.adminBadgeTaking(badge.slug, username)}
                  aria-label={t("takeNamed", { name })}
                >
                  {t("take")}
                </ButtonLink>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}

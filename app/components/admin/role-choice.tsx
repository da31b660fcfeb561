import { ROLE_ORDER } from "#app/components/accounts/role-order.ts";
import type { PersonForRole } from "#app/domain/accounts/people-queries.server.ts";
import { roleProblem } from "#app/domain/accounts/policy.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { peopleMessages } from "#app/i18n/messages/people.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Notice } from "#app/ui/notice.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";

type RoleChoiceProps = { person: PersonForRole; error: string | undefined; typed: string | undefined };

/** The roles with what each may do; those this person cannot get are shown and say why. */
export function RoleChoice({ person, error, typed }: RoleChoiceProps) {
  const t = useT(adminMessages);
  const roles = useT(peopleMessages);
  const facts = { role: person.role, closed: false, verified: person.emailVerified };
  const problems = ROLE_ORDER.map((role) => roleProblem(facts, role, person.otherAdmins));
  return (
    <>
      {problems.includes("last_admin") && (
        <div className="mb-6">
          <Notice tone="warn">{t("roleLastAdmin")}</Notice>
        </div>
      )}
      {problems.includes("address_unverified") && (
        <div className="mb-6">
          <Notice tone="warn">{t("roleUnverified")}</Notice>
        </div>
      )}
      <RadioGroup
        name="role"
        legend={t("roleLegend")}
        error={error}
        defaultValue={typed ?? person.role}
        options={ROLE_ORDER.map((role, index) => ({
          value: role,
          label: roles(`role_${role}`),
          hint: t(`roleHint_${role}`),
          disabled: problems[index] !== null && role !== person.role,
        }))}
      />
    </>
  );
}

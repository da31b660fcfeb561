import { WINDOW_DAYS } from "#app/domain/integrity/signal-rules.ts";
import type { SignalView } from "#app/domain/integrity/signal-view.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { signalMessages } from "#app/i18n/messages/signals.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Table } from "#app/ui/table.tsx";

type SignalMembersProps = { members: SignalView["members"]; locale: Locale };

/** Who the signal is about: how new they are, how much of what they give waits, and what they share with each other. */
export function SignalMembers({ members, locale }: SignalMembersProps) {
  const t = useT(signalMessages);
  const others = (count: number) => (count === 0 ? t("nobody") : t("others", { count }));
  return (
    <Table
      label={t("peopleTitle")}
      columns={[
        { key: "person", label: t("person") },
        { key: "since", label: t("since") },
        { key: "held", label: t("held"), numeric: true },
        { key: "given", label: t("given", { days: WINDOW_DAYS }), numeric: true },
        { key: "devices", label: t("devices") },
        { key: "networks", label: t("networks") },
      ]}
    >
      {members.map((member) => (
        <tr key={member.id}>
          <td>
            <a
              href={paths.moderationMember(member.username)}
              className="inline-flex items-center gap-2 font-medium whitespace-nowrap text-ink"
            >
              <Avatar id={member.id} name={member.name} src={member.avatarUrl} size="xs" />
              {member.name}
            </a>
          </td>
          <td className="whitespace-nowrap">{formatDate(member.since, locale)}</td>
          <td className="num">{formatNumber(member.held, locale)}</td>
          <td className="num">{formatNumber(member.given, locale)}</td>
          <td className={member.devices > 0 ? "font-medium" : "text-ink-faint"}>{others(member.devices)}</td>
          <td className={member.networks > 0 ? "" : "text-ink-faint"}>{others(member.networks)}</td>
        </tr>
      ))}
    </Table>
  );
}

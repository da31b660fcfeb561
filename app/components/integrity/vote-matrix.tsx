import type { SignalView } from "#app/domain/integrity/signal-view.ts";
import { signalMessages } from "#app/i18n/messages/signals.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Table } from "#app/ui/table.tsx";

/** People for whom a square of counts can still be read at a glance. */
const SQUARE = 12;
/** Pairs listed where there are more. */
const PAIRS = 30;

/** Who votes for whom: a square of small groups, the busiest pairs of large ones. */
export function VoteMatrix({ members, flows }: Pick<SignalView, "members" | "flows">) {
  const t = useT(signalMessages);
  const count = new Map(flows.map((flow) => [`${flow.from} ${flow.to}`, flow.count]));
  const among = members.filter(({ id }) => flows.some(({ from, to }) => from === id || to === id));
  if (among.length > SQUARE || among.length < 2) return <PairList members={members} flows={flows} />;
  const most = Math.max(...flows.map((flow) => flow.count));
  return (
    <>
      <p className="mb-3 text-sm text-ink-soft">{t("matrixLead")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section className="table-wrap" aria-label={t("matrixTable")} tabIndex={0}>
        <table className="table vote-matrix">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t("giver")}</span>
              </th>
              {among.map(({ id, name, avatarUrl }) => (
                <th key={id} scope="col" title={name}>
                  <Avatar id={id} name={name} src={avatarUrl} size="sm" />
                  <span className="visually-hidden">{`${t("receiver")} ${name}`}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {among.map((giver) => (
              <tr key={giver.id}>
                <th scope="row">
                  <span className="flex items-center gap-2 font-medium text-ink">
                    <Avatar id={giver.id} name={giver.name} src={giver.avatarUrl} size="xs" />
                    <span className="max-w-28 truncate sm:max-w-40">{giver.name}</span>
                  </span>
                </th>
                {among.map((receiver) => (
                  <Cell
                    key={receiver.id}
                    own={giver.id === receiver.id}
                    count={count.get(`${giver.id} ${receiver.id}`) ?? 0}
                    most={most}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Cell({ own, count, most }: { own: boolean; count: number; most: number }) {
  const t = useT(signalMessages);
  if (own && count === 0) return <td className="vote-matrix-own" aria-hidden="true" />;
  if (count === 0) {
    return (
      <td>
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">{t("none")}</span>
      </td>
    );
  }
  const many = most > 1 && count * 2 > most;
  return <td className={many ? "vote-matrix-many" : "vote-matrix-some"}>{count}</td>;
}

function PairList({ members, flows }: Pick<SignalView, "members" | "flows">) {
  const t = useT(signalMessages);
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? "…";
  const busiest = [...flows].sort((a, b) => b.count - a.count).slice(0, PAIRS);
  return (
    <>
      {flows.length > PAIRS && (
        <p className="mb-3 text-sm text-ink-soft">{t("pairsMore", { count: PAIRS })}</p>
      )}
      <Table
        label={t("matrixTable")}
        columns={[
          { key: "from", label: t("giver") },
          { key: "to", label: t("receiver") },
          { key: "count", label: t("count"), numeric: true },
        ]}
      >
        {busiest.map(({ from, to, count }) => (
          <tr key={`${from} ${to}`}>
            <td>{nameOf(from)}</td>
            <td>{nameOf(to)}</td>
            <td className="num">{count}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}

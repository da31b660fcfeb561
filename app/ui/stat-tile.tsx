import type { ReactNode } from "react";

type StatTileProps = {
  label: ReactNode;
  value: ReactNode;
  /** What changed, or what to make of it. */
  note?: ReactNode;
  tone?: "good" | "bad";
  href?: string;
};

export function StatTile({ label, value, note, tone, href }: StatTileProps) {
  return (
    <div className="card card-padded stat">
      <p className="stat-label">{href ? <a href={href}>{label}</a> : label}</p>
      <p className="stat-value">{value}</p>
      {note && <p className={tone ? `stat-note stat-note-${tone}` : "stat-note"}>{note}</p>}
    </div>
  );
}

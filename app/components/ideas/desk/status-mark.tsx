import { Badge, type BadgeShape, type BadgeTone } from "#app/ui/badge.tsx";

const LOOK: Record<string, { shape: BadgeShape; tone: BadgeTone }> = {
  open: { shape: "ring", tone: "neutral" },
  active: { shape: "half", tone: "info" },
  done: { shape: "disc", tone: "good" },
  closed: { shape: "dash", tone: "neutral" },
};

type StatusMarkProps = { category: string; children: string };

/** A status: its word, and a shape for what kind it is. */
export function StatusMark({ category, children }: StatusMarkProps) {
  const { shape, tone } = LOOK[category] ?? LOOK.open!;
  return (
    <Badge shape={shape} tone={tone}>
      {children}
    </Badge>
  );
}

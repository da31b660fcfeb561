import { Icon } from "#app/ui/icon.tsx";
import "./marks.css";

/** Beside a name: somebody of the ambassadors' programme, by the name of their tier in the reader's language. */
export function TierMark({ name }: { name: string }) {
  return (
    <span className="tier-mark">
      <Icon name="award" />
      {name}
    </span>
  );
}

type LevelMarkProps = {
  name: string;
  /** "Level 3": what the name alone does not say. */
  label: string;
};

/** On a profile: the level somebody has reached. */
export function LevelMark({ name, label }: LevelMarkProps) {
  return (
    <span className="level-mark">
      <Icon name="star" />
      <span>
        {label} <strong>{name}</strong>
      </span>
    </span>
  );
}

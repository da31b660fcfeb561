import { type RefObject, useLayoutEffect, useRef } from "react";
import { Avatar } from "#app/ui/avatar.tsx";
import { pointOf } from "#app/ui/editor-text.ts";
import type { Mention } from "#app/ui/use-editor-mentions.ts";

type MentionListProps = {
  id: string;
  label: string;
  area: RefObject<HTMLTextAreaElement>;
  from: number;
  people: Mention[];
  active: number;
  onChoose: (person: Mention) => void;
};

/** Stands under the "@" it completes. */
export function MentionList({ id, label, area, from, people, active, onChoose }: MentionListProps) {
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!area.current || !list.current) return;
    const { left, top } = pointOf(area.current, from);
    const room = area.current.offsetWidth - list.current.offsetWidth;
    // Set on the object, not as an attribute, which the page's policy would refuse.
    list.current.style.left = `${Math.max(0, Math.min(left, room))}px`;
    list.current.style.top = `${Math.min(top, area.current.offsetHeight) + 4}px`;
  }, [area, from]);

  return (
    <div ref={list} id={id} className="mention-list" role="listbox" aria-label={label}>
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the text, where the focus stays
        <div
          key={person.username}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="menu-item"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          <Avatar
            id={person.id ?? person.username}
            name={person.displayName}
            src={person.avatarUrl}
            size="xs"
          />
          <span className="truncate">{person.displayName}</span>
          <span className="mention-handle">@{person.username}</span>
        </div>
      ))}
    </div>
  );
}

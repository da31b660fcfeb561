import type { KeyboardEvent } from "react";
import { Button } from "#app/ui/button.tsx";
import type { EditorTexts } from "#app/ui/editor-texts.ts";
import type { IconName } from "#app/ui/icon-names.ts";
import type { MarkdownCommand } from "#app/ui/markdown-commands.ts";

const tools: { command: MarkdownCommand; icon: IconName; shortcut?: string }[] = [
  { command: "bold", icon: "bold", shortcut: "Control+B" },
  { command: "italic", icon: "italic", shortcut: "Control+I" },
  { command: "link", icon: "link", shortcut: "Control+K" },
  { command: "quote", icon: "text-quote" },
  { command: "code", icon: "code" },
  { command: "list", icon: "list" },
  { command: "image", icon: "image" },
];

type EditorToolbarProps = {
  controls: string;
  texts: EditorTexts;
  onCommand: (command: MarkdownCommand) => void;
};

/** One stop for the Tab key; arrows move inside, so that the text is never seven keys away. */
function moveInside(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const from = buttons.indexOf(event.target as HTMLButtonElement);
  const next = buttons[(from + step + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
  event.preventDefault();
}

export function EditorToolbar({ controls, texts, onCommand }: EditorToolbarProps) {
  return (
    <div
      className="editor-toolbar"
      role="toolbar"
      aria-label={texts.toolbar}
      aria-controls={controls}
      onKeyDown={moveInside}
    >
      {tools.map(({ command, icon, shortcut }, index) => (
        <Button
          key={command}
          type="button"
          variant="quiet"
          size="sm"
          icon={icon}
          iconOnly
          title={texts[command]}
          tabIndex={index === 0 ? 0 : -1}
          aria-keyshortcuts={shortcut}
          onClick={() => onCommand(command)}
        >
          {texts[command]}
        </Button>
      ))}
    </div>
  );
}

import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { EditorPreview } from "#app/ui/editor-preview.tsx";
import { applyEdit, readSelection } from "#app/ui/editor-text.ts";
import type { EditorTexts } from "#app/ui/editor-texts.ts";
import { EditorToolbar } from "#app/ui/editor-toolbar.tsx";
import { Field, type FieldTexts } from "#app/ui/field.tsx";
import { controlProps } from "#app/ui/field-ids.ts";
import {
  continueLine,
  isAddress,
  linkTo,
  type MarkdownCommand,
  runCommand,
} from "#app/ui/markdown-commands.ts";
import { MentionList } from "#app/ui/mention-list.tsx";
import { useEditorDraft } from "#app/ui/use-editor-draft.ts";
import { useEditorMentions } from "#app/ui/use-editor-mentions.ts";
import { filesOf, useEditorUploads } from "#app/ui/use-editor-uploads.ts";

type MarkdownEditorProps = FieldTexts & {
  name: string;
  id?: string;
  defaultValue?: string | null | undefined;
  placeholder?: string;
  required?: boolean;
  rows?: number;
  /** Shown when it comes near; never cuts off what is pasted. The server decides. */
  maxLength?: number;
  autoFocus?: boolean;
  previewUrl: string;
  uploadUrl?: string | null;
  mentionUrl?: string | null;
  draftUrl?: string | null;
  /** Keep it stable (useCallback). Instead of `draftUrl`, for a form with more than this field. */
  onDraft?: (text: string, form: HTMLFormElement | null) => unknown;
  texts: EditorTexts;
};

const SHORTCUTS: Record<string, MarkdownCommand> = { b: "bold", i: "italic", k: "link" };

/** A textarea with company. Without scripts it is just the textarea, with its value where it belongs: in the field. */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { name, id = name, label, hint, error, marker, labelHidden, maxLength, uploadUrl, texts } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [preview, setPreview] = useState<string | null>(null);
  const [length, setLength] = useState(0);
  const [dragging, setDragging] = useState(false);
  const mentions = useEditorMentions(area, props.mentionUrl);
  const uploads = useEditorUploads(area, uploadUrl, texts);
  const draftSaved = useEditorDraft(area, props);

  // Words typed before the scripts came are counted too.
  useEffect(() => setLength(area.current?.value.length ?? 0), []);

  const command = (which: MarkdownCommand) => {
    if (!area.current) return;
    if (which === "image" && uploadUrl) picker.current?.click();
    else applyEdit(area.current, runCommand(which, readSelection(area.current)));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || mentions.onKeyDown(event)) return;
    const meta = event.ctrlKey || event.metaKey;
    const shortcut =
      meta && !event.shiftKey && !event.altKey ? SHORTCUTS[event.key.toLowerCase()] : undefined;
    if (shortcut) {
      event.preventDefault();
      command(shortcut);
    } else if (event.key === "Enter" && meta) {
      event.preventDefault();
      event.currentTarget.form?.requestSubmit();
    } else if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      const edit = continueLine(readSelection(event.currentTarget));
      if (!edit) return;
      event.preventDefault();
      applyEdit(event.currentTarget, edit);
    }
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const files = uploadUrl ? filesOf(event.clipboardData) : [];
    const pasted = event.clipboardData.getData("text/plain");
    const selection = readSelection(event.currentTarget);
    if (files.length > 0 && !pasted) {
      event.preventDefault();
      void uploads.send(files);
    } else if (isAddress(pasted) && selection.start !== selection.end) {
      event.preventDefault();
      applyEdit(event.currentTarget, linkTo(selection, pasted));
    }
  };

  const onDrop = (event: DragEvent) => {
    setDragging(false);
    const files = uploadUrl ? filesOf(event.dataTransfer) : [];
    if (files.length === 0) return;
    event.preventDefault();
    void uploads.send(files);
  };

  const left = maxLength === undefined ? null : maxLength - length;
  const nearLimit = left !== null && left < Math.max(50, (maxLength ?? 0) * 0.1);
  const writing = preview === null;

  return (
    <Field {...{ id, label, hint, error, marker, labelHidden }} className="editor-field">
      <div className="editor" data-dragging={dragging || undefined} data-invalid={error ? true : undefined}>
        <div className="editor-bar scripted-only">
          <fieldset className="editor-modes">
            <button type="button" aria-pressed={writing} onClick={() => setPreview(null)}>
              {texts.write}
            </button>
            <button
              type="button"
              aria-pressed={!writing}
              onClick={() => setPreview(area.current?.value ?? "")}
            >
              {texts.preview}
            </button>
          </fieldset>
          {writing && <EditorToolbar controls={id} texts={texts} onCommand={command} />}
        </div>
        <div className="editor-body" hidden={!writing}>
          <textarea
            ref={area}
            name={name}
            className="editor-area"
            defaultValue={props.defaultValue ?? undefined}
            placeholder={props.placeholder}
            required={props.required}
            rows={props.rows ?? 6}
            // biome-ignore lint/a11y/noAutofocus: for a reply that its own button has just opened
            autoFocus={props.autoFocus}
            {...controlProps(id, { hint, error })}
            aria-autocomplete={props.mentionUrl ? "list" : undefined}
            aria-controls={mentions.open ? listId : undefined}
            aria-activedescendant={mentions.open ? `${listId}-${mentions.open.active}` : undefined}
            onInput={(event) => {
              setLength(event.currentTarget.value.length);
              mentions.look();
            }}
            onBlur={mentions.close}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onDrop={onDrop}
            onDragOver={() => uploadUrl && setDragging(true)}
            onDragLeave={() => setDragging(false)}
          />
          {mentions.open && (
            <MentionList
              id={listId}
              label={texts.suggestions}
              area={area}
              from={mentions.open.from}
              people={mentions.open.people}
              active={mentions.open.active}
              onChoose={mentions.choose}
            />
          )}
        </div>
        {!writing && (
          <div className="editor-preview">
            <EditorPreview text={preview} previewUrl={props.previewUrl} texts={texts} />
          </div>
        )}
      </div>
      <div className="editor-status">
        <span role="status">
          {mentions.open && (
            <span className="visually-hidden">{texts.suggested(mentions.open.people.length)}</span>
          )}
          {uploads.problem ? (
            <span className="text-bad">{uploads.problem}</span>
          ) : (
            draftSaved && texts.draftSaved
          )}
        </span>
        {nearLimit && left !== null && (
          <span className={left < 0 ? "editor-count font-medium text-bad" : "editor-count"}>
            {left < 0 ? texts.charactersOver(-left) : texts.charactersLeft(left)}
          </span>
        )}
      </div>
      {uploadUrl && (
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          tabIndex={-1}
          aria-label={texts.image}
          onChange={(event) => {
            void uploads.send([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
      )}
    </Field>
  );
}

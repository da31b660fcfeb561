import { type MouseEvent, useEffect, useState } from "react";
import type { EditorTexts } from "#app/ui/editor-texts.ts";
import { Skeleton } from "#app/ui/skeleton.tsx";

type EditorPreviewProps = { text: string; previewUrl: string; texts: EditorTexts };

async function render(previewUrl: string, text: string, signal: AbortSignal): Promise<string> {
  const body = new URLSearchParams({ text });
  const response = await fetch(previewUrl, {
    method: "POST",
    body,
    signal,
    headers: { Accept: "text/html" },
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

// Following a link must not cost what is being written.
function openBeside(event: MouseEvent) {
  const link = (event.target as Element).closest("a");
  if (!link) return;
  event.preventDefault();
  window.open(link.href, "_blank", "noopener");
}

/** The text as the server will show it, made by the same renderer. */
export function EditorPreview({ text, previewUrl, texts }: EditorPreviewProps) {
  const [html, setHtml] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const empty = text.trim() === "";

  useEffect(() => {
    if (empty) return;
    const control = new AbortController();
    render(previewUrl, text, control.signal).then(setHtml, () => setFailed(!control.signal.aborted));
    return () => control.abort();
  }, [previewUrl, text, empty]);

  if (empty || failed) {
    return <p className="text-sm text-ink-soft">{empty ? texts.previewEmpty : texts.previewFailed}</p>;
  }
  if (html === null) {
    return (
      <div aria-busy="true">
        <Skeleton className="h-4 w-3/4" />
        <Skeleton className="mt-2 h-4 w-1/2" />
      </div>
    );
  }
  const words = { __html: html };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take keys; this only redirects their clicks
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the server lets no raw HTML of people through
    <div className="prose" onClick={openBeside} dangerouslySetInnerHTML={words} />
  );
}

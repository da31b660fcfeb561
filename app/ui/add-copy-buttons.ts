/** How long a button says that it has copied. */
const SAID_MS = 2000;

/** Puts a button over each block of code inside. Returns how to take them away. */
export function addCopyButtons(inside: HTMLElement, words: { copy: string; copied: string }): () => void {
  const frames = [...inside.querySelectorAll("pre")].map((block) => {
    const frame = document.createElement("div");
    frame.className = "code-frame";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-secondary btn-sm";
    button.lang = document.documentElement.lang;
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(block.textContent?.replace(/\n$/, "") ?? "");
        button.textContent = words.copied;
        setTimeout(() => (button.textContent = words.copy), SAID_MS);
      } catch {
        // Not allowed here: marked, it is one key away.
        getSelection()?.selectAllChildren(block);
      }
    });
    block.replaceWith(frame);
    frame.append(block, button);
    return { frame, block };
  });
  return () => {
    for (const { frame, block } of frames) frame.replaceWith(block);
  };
}

const keyOf = (ideaNumber: number, parent: string) => `ruche:comment:${ideaNumber}:${parent}`;

type Kept = { text: string; sent?: boolean };

/** Storage may be full or forbidden; a backup that fails must not get in the way of typing. */
function withStorage(act: (storage: Storage) => void) {
  try {
    act(window.localStorage);
  } catch {
    // Nothing to do: the text is still in the field.
  }
}

const textOf = (form: HTMLFormElement) => form.querySelector("textarea")?.value ?? "";

/**
 * Keeps what is being typed in this browser, so that it survives a closed tab and a lost session. `sent` marks a text on
 * its way: whoever then arrives at a comment has posted it, and whoever comes back otherwise gets it again.
 */
export function keepTyped(ideaNumber: number, form: HTMLFormElement, sent = false): void {
  const kept: Kept = { text: textOf(form), ...(sent && { sent }) };
  const key = keyOf(ideaNumber, form.dataset.compose ?? "0");
  withStorage((storage) =>
    kept.text ? storage.setItem(key, JSON.stringify(kept)) : storage.removeItem(key),
  );
}

export function forgetTyped(ideaNumber: number, form: HTMLFormElement): void {
  withStorage((storage) => storage.removeItem(keyOf(ideaNumber, form.dataset.compose ?? "0")));
}

/** Puts kept texts back into the empty forms of a discussion, and opens the replies among them. */
export function restoreTyped(ideaNumber: number, discussion: HTMLElement): void {
  const arrived = window.location.hash.startsWith("#comment-");
  withStorage((storage) => {
    for (const form of discussion.querySelectorAll<HTMLFormElement>("form[data-compose]")) {
      const key = keyOf(ideaNumber, form.dataset.compose ?? "0");
      const kept: Kept | null = JSON.parse(storage.getItem(key) ?? "null");
      const field = form.querySelector("textarea");
      if (!kept?.text || !field) continue;
      if (kept.sent && arrived) storage.removeItem(key);
      else if (!field.value) {
        field.value = kept.text;
        form.closest("details")?.setAttribute("open", "");
      }
    }
  });
}

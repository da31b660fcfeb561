const keyOf = (ideaNumber: number, parent: string) => `ruche:comment:${ideaNumber}:${parent}`;

/** Storage may be full or forbidden; a backup that fails must not get in the way of typing. */
function withStorage(act: (storage: Storage) => void) {
  try {
    act(window.localStorage);
  } catch {
    // Nothing to do: the text is still in the field.
  }
}

/** Keeps what is being typed in this browser, so that it survives a closed tab and a lost session. */
export function keepTyped(ideaNumber: number, form: HTMLFormElement): void {
  const text = form.querySelector("textarea")?.value ?? "";
  const key = keyOf(ideaNumber, form.dataset.compose ?? "0");
  withStorage((storage) => (text ? storage.setItem(key, text) : storage.removeItem(key)));
}

export function forgetTyped(ideaNumber: number, form: HTMLFormElement): void {
  withStorage((storage) => storage.removeItem(keyOf(ideaNumber, form.dataset.compose ?? "0")));
}

/** Puts kept texts back into the empty forms of a discussion, and opens the replies among them. */
export function restoreTyped(ideaNumber: number, discussion: HTMLElement): void {
  withStorage((storage) => {
    for (const form of discussion.querySelectorAll<HTMLFormElement>("form[data-compose]")) {
      const text = storage.getItem(keyOf(ideaNumber, form.dataset.compose ?? "0"));
      const field = form.querySelector("textarea");
      if (!text || !field || field.value) continue;
      field.value = text;
      form.closest("details")?.setAttribute("open", "");
    }
  });
}

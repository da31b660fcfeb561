const keyOf = (scope: string, place: string) => `ruche:${scope}:${place}`;

/** The addresses that a posted text leads to. */
const ARRIVED = /^#(comment|answer|remark)-/;

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
 * its way: whoever then arrives at a text has posted it, and whoever comes back otherwise gets it again.
 */
export function keepTyped(scope: string, form: HTMLFormElement, sent = false): void {
  const kept: Kept = { text: textOf(form), ...(sent && { sent }) };
  const key = keyOf(scope, form.dataset.compose ?? "0");
  withStorage((storage) =>
    kept.text ? storage.setItem(key, JSON.stringify(kept)) : storage.removeItem(key),
  );
}

export function forgetTyped(scope: string, form: HTMLFormElement): void {
  withStorage((storage) => storage.removeItem(keyOf(scope, form.dataset.compose ?? "0")));
}

/** Puts kept texts back into the empty forms of a section, and opens the replies among them. */
export function restoreTyped(scope: string, section: HTMLElement): void {
  const arrived = ARRIVED.test(window.location.hash);
  withStorage((storage) => {
    for (const form of section.querySelectorAll<HTMLFormElement>("form[data-compose]")) {
      const key = keyOf(scope, form.dataset.compose ?? "0");
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

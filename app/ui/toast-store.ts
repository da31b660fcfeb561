export type ToastTone = "good" | "bad" | "info";

type Undo = { label: string; run: () => void };

export type Toast = { id: number; text: string; tone: ToastTone; undo?: Undo | undefined };

type Options = { tone?: ToastTone; undo?: Undo };

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Browser only: says what just happened. At most three are kept, the oldest goes first. */
export function showToast(text: string, { tone = "good", undo }: Options = {}): number {
  const id = ++lastId;
  change([...toasts.slice(-2), { id, text, tone, undo }]);
  return id;
}

export function dismissToast(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentToasts = () => toasts;

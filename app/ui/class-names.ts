/** Joins class names and leaves out what is not there. */
export function cx(...names: (string | false | null | undefined)[]): string | undefined {
  let joined = "";
  for (const name of names) {
    if (name) joined += joined ? ` ${name}` : name;
  }
  return joined || undefined;
}

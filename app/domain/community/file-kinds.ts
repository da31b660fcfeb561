/** A file as it arrives, in bytes. */
export const FILE_MAX_BYTES = 10 * 1024 * 1024;

type Form = "text" | "zip" | "pdf" | "gzip";

/** What people send to explain a problem, by the end of its name, and what it must look like inside. */
export const FILE_KINDS: Record<string, Form> = {
  pdf: "pdf",
  txt: "text",
  log: "text",
  csv: "text",
  md: "text",
  json: "text",
  xml: "text",
  har: "text",
  ini: "text",
  conf: "text",
  yaml: "text",
  yml: "text",
  diff: "text",
  patch: "text",
  zip: "zip",
  gz: "gzip",
  docx: "zip",
  xlsx: "zip",
  pptx: "zip",
  odt: "zip",
  ods: "zip",
  odp: "zip",
};

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

const FORMS: Record<Form, (bytes: Uint8Array) => boolean> = {
  pdf: (bytes) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46),
  zip: (bytes) => startsWith(bytes, 0x50, 0x4b),
  gzip: (bytes) => startsWith(bytes, 0x1f, 0x8b),
  text: (bytes) => !bytes.includes(0),
};

/** Whether a file of this name may be kept: a known kind, and really of that kind. */
export function isKnownFile(name: string, bytes: Uint8Array): boolean {
  const form = FILE_KINDS[name.toLowerCase().split(".").at(-1) ?? ""];
  return form !== undefined && FORMS[form](bytes);
}

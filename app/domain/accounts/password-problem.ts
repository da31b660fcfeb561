import { PASSWORD_MAX, PASSWORD_MIN } from "./limits.ts";

/** What the most used passwords of every leak are made of; digits and signs around them make them no better. */
const COMMON = new Set(
  `password passwort motdepasse secret letmein welcome bienvenue bonjour bonsoir iloveyou jetaime trustno admin administrator
   administrateur azerty azertyuiop qwerty qwertyuiop qwertz qwertzuiop qwertyui asdfghjkl asdfgh zxcvbnm qsdfghjklm wxcvbn
   football basketball baseball liverpool barcelona chelsea arsenal marseille sunshine soleil princess princesse dragon
   monkey superman batman pokemon starwars master shadow michael jennifer charlie ashley nicolas thomas camille doudou
   loulou chocolat chocolate computer internet samsung google facebook freedom whatever mustang jordan harley ranger
   hello helloworld changeme default temppass temporary testtest test tester guest login access welcomehome community
   ruche storm correcthorsebatterystaple abc abcd abcdef abcdefgh passw0rd p@ssword p@ssw0rd pa$$word`.split(
    /\s+/,
  ),
);

const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "azertyuiop",
  "qwertzuiop",
  "asdfghjkl",
  "qsdfghjklm",
  "zxcvbnm",
  "1q2w3e4r5t6y7u8i9o0p",
  "1a2z3e4r5t6y7u8i9o0p",
];

const reversed = (text: string) => [...text].reverse().join("");
const isRun = (text: string) => ROWS.some((row) => row.includes(text) || reversed(row).includes(text));
/** "abcabcabcabc", "aaaaaaaaaa", "passwordpassword": worth what their repeated part is worth. */
const smallestPart = (text: string) => {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const part = text.slice(0, length);
    if (text.length % length === 0 && part.repeat(text.length / length) === text) return part;
  }
  return text;
};
const core = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

/** True for passwords that a guesser tries first. */
function isCommon(password: string): boolean {
  const text = password.toLowerCase();
  const part = smallestPart(text);
  if (part.length < 5 || isRun(part)) return true;
  const inner = core(part);
  if (COMMON.has(part) || COMMON.has(inner) || COMMON.has(smallestPart(inner))) return true;
  // Runs one after the other: "qwerty123456", "azerty12345".
  const runs = part.match(/\p{L}+|\d+/gu) ?? [];
  return (
    runs.length > 0 &&
    runs.join("") === part &&
    runs.every((run) => run.length > 2 && (isRun(run) || COMMON.has(run)))
  );
}

/** What is wrong with a new password, as a code, or null. `mine` are words that anyone who knows the person would try. */
export function passwordProblem(password: string, mine: readonly string[] = []): string | null {
  if (password.length < PASSWORD_MIN) return "too_short";
  if (password.length > PASSWORD_MAX) return "too_long";
  if (isCommon(password)) return "too_common";
  const text = password.toLowerCase();
  const known = mine
    .flatMap((word) => [word.toLowerCase(), word.toLowerCase().split("@")[0]!])
    .filter((word) => word.length > 3);
  // Four more characters than the address itself are still the address.
  return known.some((word) => text === word || (text.includes(word) && text.length - word.length < 4))
    ? "like_email"
    : null;
}

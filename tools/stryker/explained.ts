import type { Explained } from "./report.js";

/** Folders in which each survivor is explained: another one fails `npm run test:stryker`. */
export const CLOSED: readonly string[] = ["rules"];

const explained =
  (file: string) =>
  (why: string, ...mutants: readonly (readonly [from: string, to: string | null])[]) =>
    mutants.map(([from, to]): Explained => ({ file: `src/${file}`, from, to, why }));

const password = explained("rules/no-exposed-password.ts");

/** Mutants that no test needs to notice, with the reason. */
export const EXPLAINED: readonly Explained[] = [
  ...explained("rules/no-client-certificate.ts")(
    "A client certificate can only be taken out, so nobody reads the wish.",
    ["false", "true"],
  ),
  ...explained("rules/no-conditional-tls.ts")(
    "Where one path is right and another one is wrong, it is the same to ask for either.",
    ["!value", "value"],
  ),
  ...explained("rules/no-hardcoded-ca.ts")(
    "An authority can only be taken out, so nobody reads the wish.",
    ['"system"', '""'],
  ),
  ...password("Both messages begin without `says`, and one of them always has a name.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...password("A password is only ever read from the environment, so nobody reads the wish.", [
    '"environment"',
    '""',
  ]),
  ...explained("rules/require-tls.ts")("Nobody wishes TLS to be off, so nobody reads the wish.", [
    "true",
    "false",
  ]),
  ...explained("rules/require-tls.ts")("Nobody wishes for a fall back, so nobody reads the wish.", [
    "false",
    "true",
  ]),
  ...explained("rules/require-username-prefix.ts")(
    "A user that is left out is an empty name, which lacks no prefix.",
    ['leaf.kind === "known"', "true"],
  ),
];

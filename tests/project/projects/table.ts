import type { Files } from "../folder.js";

/** What no message may hold. */
export const SECRET = "kT4vXq9LmZ2pWs7R";
export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const USER = "3pTAoNNegb47Uc8.root";

/** Where something is expected: a file, and what stands in the line. */
export type Place = readonly [file: string, snippet: string];

/** What somebody may do wrong in a project that is right, and what is reported of it. */
export interface Mistake {
  readonly file: string;
  /** What stands there once, and what stands there instead. */
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  /** Where it is reported, if not where it stands. */
  readonly at?: Place;
  /** Others that bring it in, too. */
  readonly also?: readonly Place[];
}

/** A mistake that is reported where it stands. */
export const own = (file: string, from: string, to: string, rule: string): Mistake => ({
  file,
  from,
  to,
  rule,
});

/** A mistake that is reported where another file brings it in. */
export const brought = (
  [file, snippet]: Place,
  [other, from, to]: readonly [file: string, from: string, to: string],
  rule: string,
): Mistake => ({ file: other, from, to, rule, at: [file, snippet] });

/** A project that is right, and everything that may be wrong with it, each by itself. */
export interface Case {
  readonly name: string;
  readonly files: Files;
  readonly mistakes: readonly Mistake[];
}

/** A project of which nothing is said. */
export interface Silent {
  readonly name: string;
  readonly files: Files;
}

export const [TLS_RULE, CERTIFICATE, VERSION, CA, PORT, PASSWORD, PREFIX] = [
  "require-tls",
  "require-certificate-verification",
  "require-min-tls-version",
  "no-hardcoded-ca",
  "no-wrong-port",
  "no-exposed-password",
  "require-username-prefix",
] as const;

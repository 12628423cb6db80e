import type { Dialect } from "../../src/dialects/dialect.js";

/** One program, and what every rule must say of it. */
export interface Sample {
  readonly name: string;
  readonly code: string;
  /** Rules that report under `recommended`; no others may. */
  readonly recommended: readonly string[];
  /** What `strict` reports besides. */
  readonly strict: readonly string[];
  /** Findings that no edit removes, after `--fix`: a person must look. */
  readonly left: readonly string[];
}

export interface SampleSet {
  readonly dialect: string;
  readonly reader: Dialect;
  /** The packages, and where each version stands in `node_modules`. The first repairs the samples. None where it cannot be run here. */
  readonly clients: readonly Client[];
  /** What the samples are linted with. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What is said of it rests on this, where it can neither be run here nor was measured row by row. */
  readonly rests?: string;
  /** What this client cannot be made to do, in words: no edit repairs it, the dialect's page says so. */
  readonly hole?: string;
  /** Each rule's own posture, and the documented form. */
  readonly samples: readonly Sample[];
  /** More values of a client whose other samples are tried in every spelling. */
  readonly isFurther?: true;
  /** Programs nobody may be blamed for. */
  readonly silent: Readonly<Record<string, string>>;
}

export interface Client {
  readonly package: string;
  readonly folder: string;
  /** Other packages that the samples import. */
  readonly others?: readonly string[];
  /** The program that connects, where the samples only export their options from this file. */
  readonly starts?: (file: string) => string;
  /** It speaks to a web server, and always verifies: nothing is said of its TLS. */
  readonly isOverHttps?: true;
  /** What starts them is a command: it loads itself, and leaves behind what it likes. */
  readonly isCommand?: true;
  /** It tries for many seconds before it gives up, and keeps its connections apart: all servers are asked at the same time. */
  readonly isPatient?: true;
  /** What the samples use it with, where that makes a difference. */
  readonly with?: string;
}

export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const CREDENTIALS = "user: '3pTAoNNegb47Uc8.root', password: process.env.TIDB_PASSWORD";
export const OPTIONS = `host: '${HOST}', port: 4000, ${CREDENTIALS}`;
export const ADDRESS = `mysql://3pTAoNNegb47Uc8.root:\${encodeURIComponent(process.env.TIDB_PASSWORD)}@${HOST}:4000/test`;

export const TLS = "require-tls";
export const CERTIFICATE = "require-certificate-verification";
export const IDENTITY = "require-identity-verification";
export const VERSION = "require-min-tls-version";
export const CA = "no-hardcoded-ca";
export const CLIENT = "no-client-certificate";
export const PREFIX = "require-username-prefix";
export const PASSWORD = "no-exposed-password";
export const PORT = "no-wrong-port";
export const INEFFECTIVE = "no-ineffective-tls-options";
export const CONDITIONAL = "no-conditional-tls";

export const sample = (
  name: string,
  code: string,
  recommended: readonly string[] = [],
  strict: readonly string[] = [],
  left: readonly string[] = [],
): Sample => ({
  name,
  code,
  recommended,
  strict,
  left,
});

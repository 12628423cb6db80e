/** Connections and tests of the model, with nothing in them but what a test says. */
import { eachFacet, type Connection, type Facets } from "../../src/model/connection.js";
import type { Settings } from "../../src/model/policy.js";
import type { HowAsked, Setting, Test, Unknown } from "../../src/model/setting.js";

export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const SETTINGS: Settings = {
  connections: "evident",
  hosts: [],
  privateHosts: ["10.1.2.3"],
  usernamePrefix: null,
  caPath: null,
  environment: false,
  imports: false,
};

export const at = [0, 1] as const;
export const known = <T>(value: T): Setting<T> => ({
  kind: "known",
  value,
  at,
  says: String(value),
});
export const absent = <T>(value: T): Setting<T> => ({
  kind: "absent",
  value,
  at,
  says: "",
  documented: false,
});
export const unknown: Unknown = { kind: "unknown", at };
export const open: Unknown = { kind: "unknown", at, isOpen: true };
export const choice = <T>(test: Test | null, ...of: readonly Setting<T>[]): Setting<T> => ({
  kind: "choice",
  of,
  at,
  test,
  keep: () => null,
});

export const connection = (facts: Partial<Connection>): Connection => ({
  dialect: "",
  at,
  ineffective: [],
  clues: { names: [], variables: [], texts: [] },
  comments: [],
  guards: [],
  claims: [],
  repair: () => ({ words: "", change: null }),
  ...eachFacet<Facets>(() => unknown),
  ...facts,
});

export type Ask = readonly [text: string, how: HowAsked, holds?: boolean];
/** A condition that reads these names, and looks for these texts. */
export const reading = (
  names: readonly string[],
  asks: readonly Ask[] = [],
  rest: Partial<Test> = {},
): Test => ({
  says: "",
  at,
  key: "",
  isNegated: false,
  clues: { names, variables: [], texts: [] },
  asks: asks.map(([text, how, holds = true]) => ({ text, how, holds })),
  ...rest,
});

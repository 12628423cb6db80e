import { HOLE } from "../../src/model/hole.js";
import type { Connection, Facet, Repair } from "../../src/model/connection.js";
import type { Setting, Span } from "../../src/model/setting.js";
import type { Mapping } from "../../src/document/value.js";
import type { Codec } from "../../src/dialects/codec.js";
import type { Driver } from "../../src/dialects/driver.js";
import type { IneffectiveRow } from "../../src/dialects/ineffective.js";
import { valueIn } from "../languages/javascript/harness.js";
import { connected, optionsIn } from "./harness.js";

/** Options with the text that they were read from. */
export interface Written {
  readonly text: string;
  readonly options: Mapping;
}

/** Options as JSON. */
export const inJson = (text: string): Written => ({ text, options: optionsIn(text) });

/** Options as an expression of JavaScript, which may hold what only the running program knows. */
export function inScript(expression: string): Written {
  const text = `use(${expression});`;
  const options = valueIn(text);
  if (options.kind !== "mapping") throw new Error(`No options in ${text}`);
  return { text, options };
}

/** JSON for `a=1&b=2`: texts; `b` alone is `true`, and `b:=1` is JSON itself. */
export function jsonOf(query: string): string {
  const entries = query.split("&").filter((entry) => entry !== "");
  const pairs = entries.map((entry): string => {
    const [, key = "", sign, value = ""] = /^([^:=]*)(:?=)?(.*)$/s.exec(entry) ?? [];
    if (sign === undefined) return `${JSON.stringify(key)}: true`;
    return `${JSON.stringify(key)}: ${sign === "=" ? JSON.stringify(value) : value}`;
  });
  return `{${pairs.join(", ")}}`;
}

/** The same in the other direction. */
export const queryOf = (json: string): string =>
  Object.entries(JSON.parse(json) as Record<string, unknown>)
    .map(([key, value]) => {
      if (value === true) return key;
      return typeof value === "string" ? `${key}=${value}` : `${key}:=${JSON.stringify(value)}`;
    })
    .join("&");

/** `value words`; `?` is not known, `-` is nothing to judge, and `!` is what the documented form writes. */
export function shown(setting: Setting<unknown>): string {
  switch (setting.kind) {
    case "known":
      return `${String(setting.value)} ${setting.says}`;
    case "absent":
      return `${String(setting.value)} ${setting.says}${setting.documented ? " !" : ""}`;
    case "unknown":
      return setting.isOpen ? "? open" : "?";
    case "inapplicable":
      return "-";
    default:
      return setting.of.map(shown).join(" | ");
  }
}

/** What stands at a place. */
export const textAt = ({ text }: Written, [start, end]: Span): string => text.slice(start, end);

export const connectionOf = (driver: Driver, { options }: Written, home = ""): Connection =>
  connected(driver, options, home, false);

/** What a driver makes of one facet, in words. */
export const facetOf = (driver: Driver, written: Written, facet: Facet, home = ""): string =>
  shown(connectionOf(driver, written, home)[facet]);

/** What stands where a reader is pointed to. */
export function placeOf(driver: Driver, written: Written, facet: Facet, home = ""): string {
  const setting = connectionOf(driver, written, home)[facet];
  return textAt(written, setting.at);
}

/** A text with an edit made. */
export function edited(text: string, { change }: Repair): string | null {
  if (!change) return null;
  return [...change.edit]
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => b.at[0] - a.at[0] || b.index - a.index)
    .reduce((done, { at, text: put }) => done.slice(0, at[0]) + put + done.slice(at[1]), text);
}

/** `words` alone where there is no edit, and how far it is trusted where that is not to the end. */
export function repairOf({ text }: Written, repair: Repair): readonly string[] {
  const { words, change } = repair;
  const after = edited(text, repair);
  if (!change || after === null) return [words];
  const trust = change.trust === "fix" ? [] : [`suggested: ${change.doubt ?? "no reason"}`];
  return [words, after, ...trust];
}

const WISHES: Partial<Record<Facet, unknown>> = {
  fallsBack: false,
  minVersion: "TLSv1.2",
  maxVersion: "TLSv1.3",
  roots: "system",
  clientCertificate: false,
};
/** What a driver writes for what a rule wishes. */
export function mended(
  driver: Driver,
  written: Written,
  facet: Facet,
  home = "",
): readonly string[] {
  const wish = (WISHES[facet] ?? true) as never;
  return repairOf(written, connectionOf(driver, written, home).repair(facet, wish));
}

/** Each option without effect: what is said of it, and what is made of it. */
export function uselessIn(driver: Driver, written: Written, home = ""): readonly string[] {
  return connectionOf(driver, written, home).ineffective.map(
    ({ says, follows, meansTls }) => `${says} ${follows}${meansTls ? " (tls)" : ""}`,
  );
}
export const uselessMended = (
  driver: Driver,
  written: Written,
  home = "",
): readonly (readonly string[])[] =>
  connectionOf(driver, written, home).ineffective.map(({ repair }) => repairOf(written, repair));

/** What one codec reads. */
export const readBy = (codec: Codec<unknown, never>, { options }: Written): string =>
  shown(codec.read(options)).replaceAll(HOLE, "…");

/** A driver that has these rows, and nothing else. */
export const driverOf = (...rows: readonly IneffectiveRow[]): Driver => ({
  name: "rows",
  documented: null,
  tls: () => ({}),
  ineffective: () => rows,
});

type Leaves = readonly Setting<unknown>[];
const leavesOf = (setting: Setting<unknown>): Leaves =>
  setting.kind === "choice" ? setting.of.flatMap(leavesOf) : [setting];

/**
 * How much a driver promises: `plain`, `wish`, `unchecked`, `chain` or `full`; `?` and `-` as above. `gap` stands before what is
 * given up where the server offers no TLS.
 */
export function levelOf(driver: Driver, written: Written, home = ""): string {
  const { encrypted, fallsBack, certificateVerified, identityVerified } = connectionOf(
    driver,
    written,
    home,
  );
  const valuesOf = (setting: Setting<unknown>) =>
    leavesOf(setting).map((leaf) => ("value" in leaf ? leaf.value : undefined));
  const [wishes, chains, names] = [fallsBack, certificateVerified, identityVerified].map(valuesOf);
  const levels = leavesOf(encrypted).map((leaf, index) => {
    const isGap = leaf.kind === "unknown" && wishes?.[index] === true;
    if (!("value" in leaf) && !isGap) return leaf.kind === "unknown" ? "?" : "-";
    if ("value" in leaf && leaf.value !== true) return wishes?.[index] === true ? "wish" : "plain";
    const gap = isGap ? "gap " : "";
    if (chains?.[index] !== true) return `${gap}unchecked`;
    return gap + (names?.[index] === true ? "full" : "chain");
  });
  return levels.join(" | ");
}

/** Rows of a table: cells between `|`, empty lines between groups. */
export const rowsOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));

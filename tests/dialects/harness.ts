import { rawText } from "../../src/document/text.js";
import type { Mapping } from "../../src/document/value.js";
import { connect } from "../../src/dialects/connect.js";
import type { Driver } from "../../src/dialects/driver.js";
import { ineffectiveOptions } from "../../src/dialects/ineffective.js";
import { withPlace } from "../../src/dialects/keywords.js";
import type { Connection, Facet, Repair } from "../../src/model/connection.js";
import { always } from "../../src/model/setting.js";
import { readJsonFile } from "../../src/notations/json.js";

/** Options of a driver, as JSON stands for them. */
export function optionsIn(code: string): Mapping {
  const value = readJsonFile(rawText(code, [0, code.length]), [0, code.length]);
  if (value?.kind !== "mapping") throw new Error(`No options in ${code}`);
  return value;
}

/** Drivers of Python find an empty place for their options where there is none; those of JavaScript are told by its absence. */
export function connected(driver: Driver, own: Mapping, home: string, hasPlace = true): Connection {
  const options = home === "" || !hasPlace ? own : withPlace(own, home);
  return connect(driver.tls(home), options, {
    dialect: driver.name,
    comments: [],
    claims: [],
    ineffective: ineffectiveOptions(driver.ineffective(home), options),
  });
}

const WRONG: readonly (readonly [Facet, string, (value: unknown) => boolean])[] = [
  ["encrypted", "tls", (value) => value === false],
  ["certificateVerified", "certificate", (value) => value === false],
  ["identityVerified", "identity", (value) => value === false],
  ["minVersion", "version", (value) => value === "TLSv1" || value === "TLSv1.1"],
  ["roots", "ca", (value) => value === "pinned"],
  ["clientCertificate", "client", (value) => value === true],
];

const isWrong = (connection: Connection, [facet, , bad]: (typeof WRONG)[number]): boolean => {
  const { certificateVerified } = connection;
  if (facet === "identityVerified" && always(certificateVerified, ({ value }) => !value).length > 0)
    return false;
  return always<unknown>(connection[facet], ({ value }) => bad(value)).length > 0;
};

/** What is wrong with options, in one word each. */
export const verdictOf = (driver: Driver, code: string, home = ""): string =>
  verdictIn(driver, optionsIn(code), home);

export function verdictIn(driver: Driver, options: Mapping, home = ""): string {
  const connection = connected(driver, options, home);
  const words = WRONG.filter((row) => isWrong(connection, row)).map(([, word]) => word);
  const useless = connection.ineffective.length > 0 ? ["useless"] : [];
  return [...words, ...useless].join(" ") || "ok";
}

/** The same as the rules see it: a cause that is named leaves TLS to itself. */
function nextRepair(connection: Connection): Repair | null {
  const [useless] = connection.ineffective;
  if (useless) return useless.repair;
  const [facet] = WRONG.find((row) => isWrong(connection, row)) ?? [];
  if (facet === undefined) return null;
  if (facet === "minVersion") return connection.repair("minVersion", "TLSv1.2");
  if (facet === "roots") return connection.repair("roots", "system");
  if (facet === "clientCertificate") return connection.repair("clientCertificate", false);
  return connection.repair(facet, true);
}

/** The options when every repair is made. */
export function repairedBy(driver: Driver, code: string, home = "", hasPlace = true): string {
  let text = code;
  for (let round = 0; round < 6; round++) {
    const repair = nextRepair(connected(driver, optionsIn(text), home, hasPlace));
    if (!repair) return text;
    if (!repair.change) return `${text} ${repair.words}`;
    text = [...repair.change.edit]
      .map((one, index) => ({ ...one, index }))
      .sort((a, b) => b.at[0] - a.at[0] || b.index - a.index)
      .reduce((done, { at, text: put }) => done.slice(0, at[0]) + put + done.slice(at[1]), text);
  }
  return `no end: ${text}`;
}

import { combined } from "../document/combine.js";
import { narrowed } from "../document/mappings.js";
import { withLoweredTrust } from "../document/offered.js";
import type { Mapping } from "../document/value.js";
import type { Settings } from "../model/policy.js";
import { OPTION_FILES } from "../notations/ini.js";
import type { Places, Found } from "./define.js";
import type { Reading } from "./driver.js";

export { OPTION_FILES };

/** A program, and the groups of options that it reads as well as those of all clients. */
export interface OptionProgram {
  readonly program: string;
  readonly groups: readonly string[];
}

type Reads = (options: Mapping, program: string, settings: Pick<Settings, "caPath">) => Reading;

const CLIENT = "client";
/** The same of clients that are told to read groups with more in their name: `[client_production]`. */
const SUFFIXED = /^client(?!-(?:server|mariadb)$)./;
const CONNECTION = /^(?:host|port|user|password|ssl|tls)/i;
const TLS = /^(?:ssl|tls)/i;
const HOST = /^host$/i;

/** The options of MySQL's programs where they stand in a file of their own. FACTS-dialects.md 5.3. */
export const inOptionFiles = (programs: readonly OptionProgram[], reads: Reads): Places =>
  function* ({ document, settings }) {
    const own = document.language === "ini" ? document.filename : "";
    for (const { value, filename = own } of document.roots())
      if (value.kind === "mapping" && OPTION_FILES.test(filename))
        for (const { program, groups } of programsIn(value, programs))
          yield foundIn(groups, (options) => reads(options, program, settings));
  };

/** What a program reads, group by group. */
interface Given {
  readonly program: string;
  readonly groups: readonly Mapping[];
}

/** Each program that a file has options of a connection for; any client where it has them for no other. */
function programsIn(root: Mapping, programs: readonly OptionProgram[]): readonly Given[] {
  const [client] = groupsIn(root, [CLIENT]);
  const suffixed = root
    .keys()
    .filter((name) => SUFFIXED.test(name))
    .map((name) => ({ program: "mysql", groups: [name] }));
  const own = [...programs, ...suffixed]
    .map(({ program, groups }) => ({ program, groups: groupsIn(root, groups) }))
    .filter(({ groups }) => groups.some((group) => says(group, CONNECTION)));
  // What is written for all of them counts for those as well that only have a server of their own.
  const isForMany = own.some(
    ({ groups }) =>
      groups.some((group) => says(group, HOST)) && !groups.some((group) => says(group, TLS)),
  );
  const shared = client && isForMany ? offeredIn(client) : client;
  const all = own.map(({ program, groups }) => ({
    program,
    groups: [...(shared ? [sharedWith(shared, program, groups)] : []), ...groups]
      .toSorted((one, other) => one.at[0] - other.at[0])
      .map((group) => withoutForeign(group, program)),
  }));
  // What one program adds to the login that all of them have is said of that program.
  const isCompleted = own.some(({ groups }) =>
    groups.some((group) => says(group, TLS) && !group.keys().includes("host")),
  );
  return shared && !isCompleted
    ? [{ program: "mysql", groups: [withoutForeign(shared, "mysql")] }, ...all]
    : all;
}

const groupsIn = (root: Mapping, names: readonly string[]): readonly Mapping[] =>
  names.map((name) => root.get(name)).filter((group) => group.kind === "mapping");

const says = (group: Mapping, words: RegExp): boolean =>
  group.keys().some((key) => words.test(key));

/** What only the other family of programs knows, and this one is told to pass over: `loose-ssl-mode`. */
function withoutForeign(group: Mapping, program: string): Mapping {
  const isMariadb = program.startsWith("mariadb");
  const foreign = isMariadb ? ["ssl-mode"] : ["ssl", "ssl-verify-server-cert"];
  const isFree = isMariadb || group.keys().includes("ssl-mode");
  return narrowed(
    group,
    (key) => !(isFree && foreign.includes(key) && /^loose[-_]/.test(group.spell([key]))),
  );
}

const offeredIn = (group: Mapping): Mapping => withLoweredTrust(group, () => true);

/**
 * Other programs read the group, too. MariaDB's have no mode: who it is for, a person knows. A CA
 * that one program has is missing in the others: without one, they stop where they shall verify.
 * FACTS-dialects.md 5.2.
 */
function sharedWith(client: Mapping, program: string, own: readonly Mapping[]): Mapping {
  const isOthers = program.startsWith("mariadb") && client.keys().includes("ssl-mode");
  return isOthers || own.some((group) => says(group, TLS)) ? offeredIn(client) : client;
}

/** Of the groups, the one that says later what another says counts. The one with the host takes what is new, or the one with TLS. */
function foundIn(groups: readonly Mapping[], reads: (options: Mapping) => Reading): Found {
  const [first, ...others] = groups;
  if (!first) throw new Error("A program without a group");
  const options = others.reduce((earlier, later) => {
    const side = sideOf(later.keys().includes("host"));
    const isTls = says(later, TLS);
    const tlsSide = isTls === says(earlier, TLS) ? side : sideOf(isTls);
    return combined(later, earlier, {
      takesNew: (key) => (TLS.test(key) ? tlsSide : side),
      is: side,
    });
  }, first);
  const reading = reads(options);
  const { password } = reading.facets;
  return {
    options,
    reading: {
      ...reading,
      facets: { ...reading.facets, ...(password && { password: { ...password, repair: kept } }) },
    },
    comments: [],
    claims: groups.map(({ at }) => at),
  };
}

const sideOf = (isLater: boolean) => (isLater ? "upper" : "lower");

/** Such a file knows no variables. */
const kept = () => ({ words: "Keep it in a `.my.cnf` of your own.", change: null });

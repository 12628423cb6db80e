import { CLIENTS, DIALECTS } from "../dialects/index.js";
import { ALWAYS_SAFE, wordsAmong, wordsOfPython } from "../dialects/packages.js";
import { isPlainFor, takersIn, type Taker } from "../dialects/takers.js";
import { endsOf } from "../document/choices.js";
import type { Document, Owner } from "../document/document.js";
import { remembered } from "../document/memo.js";
import type { SourceFile } from "../languages/language.js";
import type { Scalar } from "../document/value.js";
import { HOLE } from "../model/hole.js";
import type { Settings } from "../model/policy.js";
import { dependenciesOf, isPackage, type Dependencies } from "../project/dependencies.js";
import { isWorkspace, type Folder } from "../project/folders.js";
import { isGoneOn } from "../project/gone-on.js";
import { homeOf } from "../project/homes.js";
import { capitalsIn, programsIn, readerOf, type Program } from "../project/places.js";
import { isProgram } from "../model/program-languages.js";

const capitalsOf = capitalsIn(new RegExp(DIALECTS.map(({ hint }) => hint.source).join("|")));
const takersOf = remembered((scheme: string) =>
  readerOf(CLIENTS, (document) => takersIn(document, scheme)),
);

/** An address of a database for which there are clients; also one that goes on from what a variable holds. */
const SCHEME = new RegExp(`^(?:(mysql2?|mariadb|trilogy)://|${HOLE}[?])`, "i");

/** Files without any of these have no such address. */
const SIGN = /(?:mysql2?|mariadb|trilogy):|sslaccept=/i;

/** A file of data, with the clients that the project hands its addresses to. */
export function withOwners(
  { text, document: open }: Pick<SourceFile, "text" | "document">,
  { environment, imports }: Settings,
): Document {
  const document = open();
  if (isProgram(document.language) || environment === false || !SIGN.test(text)) return document;
  const owners = new Map<string, Owner>();
  for (const { variables, sets = variables.keys() } of document.scopes()) {
    for (const name of sets) {
      for (const value of endsOf(variables.get(name))) {
        const found = value.kind === "scalar" ? ownerOf(name, value, document) : null;
        const isLonger =
          found?.isWhole === true && imports && isGoneOn([{ keys: [name] }], document.filename);
        const owner = isLonger ? asBeginning(found) : found;
        if (owner) owners.set(String(value.at), owner);
      }
    }
  }
  if (owners.size === 0) return document;
  return {
    ...document,
    clientsAround: new Set([...owners.values()].map(({ client }) => client)),
    handedTo: ({ at }) => owners.get(String(at)) ?? null,
  };
}

/** Another file adds to it, and what it adds is not known. */
const asBeginning = (owner: Owner): Owner | null =>
  owner.isShared === true ? null : { ...owner, isWhole: false, isSure: false };

function ownerOf(variable: string, address: Scalar, document: Document): Owner | null {
  const found = SCHEME.exec(address.text?.value ?? "");
  const home = found && homeOf(document, address.at);
  if (!home) return null;
  const asked = { variable, scheme: found[1]?.toLowerCase() ?? "mysql", folders: home.folders };
  const owners = ownersAround(asked);
  const [owner = null, another] = owners;
  if (!owner || !another) return owner && home.isGuess ? { ...owner, isSure: false } : owner;
  // Where two read it in different words, only that it says nothing to either holds for both.
  const isPlain = owners.every(
    ({ client, isWhole }) => isWhole && isPlainFor(client, address, document),
  );
  return isPlain ? { ...owner, isSure: false, isShared: true } : null;
}

interface Asked {
  readonly variable: string;
  readonly scheme: string;
  readonly folders: readonly Folder[];
}

/** The nearest programs that name the variable decide, and where there are none, what the package depends on. */
function ownersAround({ variable, scheme, folders }: Asked): readonly Owner[] {
  const own = folders.findIndex(isPackage);
  const depending = own < 0 ? null : folders[own];
  const { packages, hasOthers, python } = depending ? dependenciesOf(depending) : NOTHING;
  const ofPython = python && wordsOfPython(python);
  const words = new Set([...wordsAmong(packages), ...(ofPython === null ? [] : [ofPython])]);
  // The packages of a workspace may read its files, too.
  const isShared = !!depending && isWorkspace(depending);
  for (const [index, folder] of folders.entries()) {
    const isAround = own >= 0 && index > own;
    const asking = programsIn(folder, isAround).filter(
      (program) => capitalsOf(program.path)?.has(variable) === true,
    );
    if (asking.length === 0) continue;
    const programs = asking.map((program) => takersFrom(program, scheme, variable));
    return byPrograms(programs, isShared ? new Set([...words, null]) : words);
  }
  return (hasOthers && ofPython === null) || isShared ? [] : byPackages(words);
}

const NOTHING: Dependencies = { packages: new Map(), hasOthers: false, python: null };

const takersFrom = (program: Program, scheme: string, variable: string): readonly Taker[] =>
  takersOf(scheme)(program)?.filter((taker) => taker.variable === variable) ?? [];

/** One for each of the ways in which they read the address; none where TLS is said elsewhere. */
function byPrograms(
  programs: readonly (readonly Taker[])[],
  packages: ReadonlySet<string | null>,
): readonly Owner[] {
  const takers = programs.flat();
  const telling = takers.filter(({ words }) => words !== ALWAYS_SAFE);
  const clients = new Set(
    telling.length > 0 ? telling.map(({ words }) => words) : takers.map(({ words }) => words),
  );
  const isUnderstood = programs.every((each) => each.length > 0);
  const isWhole = telling.every((taker) => taker.isWhole);
  const owners = [...clients].map((client): Owner | null => {
    // Nobody else refuses what Prisma reads.
    const isAlone =
      client === "prisma" || [...packages].every((each) => each === client || each === ALWAYS_SAFE);
    return client === null ? null : { client, isWhole, isSure: isWhole && isUnderstood && isAlone };
  });
  const known = owners.filter((owner) => owner !== null);
  return known.length < owners.length ? [] : known;
}

/** The only client among the packages. What stands beside the address in its hands is not known. */
function byPackages(words: ReadonlySet<string | null>): readonly Owner[] {
  const telling = [...words].filter((each) => each !== ALWAYS_SAFE);
  const [client = ALWAYS_SAFE] = telling;
  if (words.size === 0 || telling.length > 1 || client === null) return [];
  return [{ client, isWhole: false, isSure: false }];
}

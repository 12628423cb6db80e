import type { Document } from "../../document/document.js";
import type { Located } from "../../document/located.js";
import type { Mapping, Scalar } from "../../document/value.js";
import { isProgram } from "../../model/program-languages.js";
import { isPart, PARTS } from "../../notations/anatomy.js";
import { assignedIn } from "../../notations/programs.js";
import { oneCause, tlsByName } from "../by-name.js";
import { besideOf, withBeside } from "../beside.js";
import { port, text } from "../codec.js";
import { defineDialect, type Found } from "../define.js";
import type { DialectSettings } from "../dialect.js";
import { mysql2 } from "../drivers/mysql2.js";
import { ofExtent } from "../extent.js";
import { readMysqlAddress } from "../mysql-address.js";
import { meaningOf, plainName } from "../option-names.js";
import { parted } from "../parted.js";
import { secret } from "../password.js";

/** What every client reads alike. The default port is 3306 everywhere: FACTS-js.md 2.3. */
const FACETS = {
  host: text("host"),
  port: port("port", 3306),
  user: text("user"),
  password: secret("password"),
};

const SCHEME = /mysql:\/\//;
const ADDRESS = /^mysql:\/\/\S*$/i;

/**
 * A `mysql://` address whose client cannot be told: only what holds for every client is judged. In
 * a program that is nothing about TLS, since the options may stand elsewhere in it; in data it is
 * what the names of parameters say.
 */
export const uri = defineDialect({
  name: "uri",
  // With the escapes of PHP's JSON and of Java's properties, too.
  hint: /mysql\\?:(?:\\?\/){2}/,
  places: [
    ({ document, settings, isOpen }) =>
      [...textsIn(document), ...document.words(SCHEME).map(withoutName)]
        .filter(({ value }) => isOpen(value.at))
        .flatMap((located) => foundIn(located, document, settings)),
  ],
});

/** Texts of a program, also `putenv("DATABASE_URL=mysql://...")`. */
const textsIn = (document: Document): readonly Located<Scalar>[] => {
  const texts = document.texts(SCHEME).filter(({ audience }) => audience === "program");
  return isProgram(document.language) ? texts.map(withoutName) : texts;
};

/** `DATABASE_URL=mysql://...` before a command, or `--url=mysql://...`. */
const withoutName = (word: Located<Scalar>): Located<Scalar> => ({
  ...word,
  value: assignedIn(word.value) ?? word.value,
});

function foundIn(
  text: Located<Scalar>,
  { language }: Document,
  settings: DialectSettings,
): readonly Found[] {
  const { value, comments, extent } = text;
  const isAddress = ADDRESS.test(value.text?.value ?? "");
  const address = isAddress ? readMysqlAddress(value, "first") : null;
  if (!address) return [];
  const beside = besideOf(text);
  const options = beside ? withBeside(address, beside, "address") : address;
  const limited = ofExtent(extent, address, value);
  const found = { comments, claims: [value.at, ...(beside?.claims ?? [])] };
  if (language === "javascript")
    return [{ ...found, options, reading: { facets: FACETS, ineffective: [] }, limited }];
  const names = namesIn(options);
  // Only the drivers of JavaScript read `ssl`, and most of them take an object there.
  const whole = names.get("enabled") === "ssl" ? mysql2.documented : null;
  return [
    {
      ...found,
      options: parted(options, names),
      reading: { facets: { ...FACETS, ...tlsByName(settings, whole) }, ineffective: [] },
      limited: (connection) => oneCause(limited(connection)),
    },
  ];
}

/** The parts of an address, and the parameters about TLS by what they say. */
function namesIn(options: Mapping): ReadonlyMap<string, string> {
  const names = new Map<string, string>(PARTS.map((part) => [part, part]));
  for (const key of options.keys()) {
    const said = isPart(key) ? null : meaningOf(plainName(key));
    if (said?.stem === "" && !names.has(said.meaning)) names.set(said.meaning, key);
  }
  return names;
}

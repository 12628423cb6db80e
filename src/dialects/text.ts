import type { Address } from "../document/document.js";
import { sliced } from "../document/text.js";
import type { Mapping, Scalar } from "../document/value.js";
import type { Connection } from "../model/connection.js";
import { HOLE } from "../model/hole.js";
import { textNamesHost, type Settings } from "../model/policy.js";
import type { Span } from "../model/setting.js";
import { stepsIn } from "../notations/script.js";
import { textScalar } from "../notations/text-scalar.js";
import { connect, facets } from "./connect.js";
import type { Dialect } from "./dialect.js";
import { ofExtent } from "./extent.js";
import type { Reading } from "./driver.js";
import { ineffectiveOptions } from "./ineffective.js";
import { isNeedle, wordsRun } from "./runners.js";

/** A client of any language that takes one text: a URL, a DSN. It is known by the text alone. */
export interface TextTable {
  readonly name: string;
  /** What stands in the code of such a text, and so in the file. */
  readonly hint: RegExp;
  /** What such texts begin with or look like, where each form has a driver of its own; a scheme is read as one. */
  readonly forms: readonly string[];
  /** Each connection of a text, one for each host; empty where the text is none of this client's. */
  texts(scalar: Scalar): readonly Mapping[];
  /** How these options are read; null where they are no connection of this client. */
  reads(options: Mapping, settings: Pick<Settings, "caPath">): Reading | null;
}

export function defineText({ name, hint, forms, texts, reads }: TextTable): Dialect {
  function connectionsOf(
    { scalar, comments, isShown, extent }: Address,
    settings: Pick<Settings, "caPath">,
  ): readonly Connection[] {
    // Part of what people are told is no address.
    const words = isShown ? [scalar] : wordsIn(scalar);
    return words.flatMap(optionsIn).flatMap((options) => {
      const reading = isShown && !isOfService(options) ? null : reads(options, settings);
      if (!reading) return [];
      const ineffective = ineffectiveOptions(reading.ineffective, options);
      const connection = connect(facets(reading.facets), options, {
        dialect: name,
        comments,
        claims: [scalar.at],
        ineffective,
      });
      return [ofExtent(extent, connection, options, scalar)];
    });
  }
  function optionsIn(scalar: Scalar): readonly Mapping[] {
    const assigned = assignedIn(scalar);
    const found = assigned ? texts(assigned) : [];
    return found.length > 0 ? found : texts(scalar);
  }
  return {
    name,
    hint,
    forms: Object.fromEntries(forms.map((form) => [form, reads])),
    find(document, isClaimed, settings) {
      const judged = (address: Address): readonly Connection[] => connectionsOf(address, settings);
      const all = document
        .texts(hint)
        .filter((address) => !isNeedle(document, address) && !isClaimed(address.scalar.at));
      const written = all.flatMap(judged);
      const claims = written.flatMap((connection) => connection.claims);
      const isOpen = ([start, end]: Span): boolean =>
        !isClaimed([start, end]) && !claims.some(([from, to]) => from <= start && end <= to);
      const words = wordsRun(document).filter(
        ({ scalar }) => hint.test(scalar.text?.value ?? "") && isOpen(scalar.at),
      );
      return [...written, ...words.flatMap(judged)];
    },
  };
}

/** A text of options, `JAVA_OPTS`, holds one in some of its words: `-Xmx1g -Durl=jdbc:...`. */
function wordsIn(scalar: Scalar): readonly Scalar[] {
  const { text, at } = scalar;
  if (!text || !/^-\S+\s/.test(text.value)) return [scalar];
  return stepsIn(text, at, true).flatMap(({ line }) =>
    line.words.flatMap((word) => (word.kind === "scalar" ? [word] : [])),
  );
}

/** Options, variables and properties that hold a text: `-url=jdbc:...`, `DATABASE_URL=jdbc:...`, `spring.datasource.url=jdbc:...`. */
const ASSIGNED = /^(?:--?[A-Za-z][\w.-]*|[A-Za-z_][\w.-]*)=/;
function assignedIn({ text, at }: Scalar): Scalar | null {
  const name = text && ASSIGNED.exec(text.value)?.[0];
  if (!name) return null;
  const value = textScalar(sliced(text, name.length, text.value.length), at);
  return value.kind === "scalar" ? value : null;
}

/** In a log line or an error only an address of the service itself is worth a word. */
export function isOfService(options: Mapping): boolean {
  const host = options.get("host");
  return (
    host.kind === "scalar" &&
    textNamesHost(String(host.value)) &&
    !String(host.value).includes(HOLE)
  );
}

import { combined } from "../../document/combine.js";
import type { LanguageName } from "../../document/document.js";
import { groupedBy } from "../../document/grouped.js";
import { once } from "../../document/memo.js";
import { frozen } from "../../document/text.js";
import type { Mapping, Value } from "../../document/value.js";
import { unknownVariable, type Filling, type Variables } from "../../notations/shell-variables.js";
import { wordsAssigned } from "./variable-lists.js";
import { waysIn, type Part } from "./parts.js";
import { carriesIn } from "./runs.js";
import { described } from "./scopes.js";

/** What a file sets for what it runs at one place. */
export interface Carried {
  /** All of it, the nearest over the farther. */
  readonly environment: Mapping;
  /** What a shell puts in. Nobody changes it there: it stands elsewhere, and others take it, too. */
  readonly variables: Variables;
}

interface File {
  readonly language: LanguageName;
  readonly filename: string;
  readonly text: string;
}
interface Place {
  readonly part: Part;
  readonly own: Mapping | null;
}

/** The variables that a file sets around a part: `env:` of a step, of its job and of the workflow. */
export function carriedIn(
  { language, filename, text }: File,
  parts: () => readonly Part[],
): (part: Part) => Carried | null {
  const isCarried = carriesIn(language, filename);
  const places = once(() => parts().filter(isCarried).map(placeOf));
  const placesIn = once(() => groupedBy(places(), ({ part: { holder } }) => holder));
  const agreed = once(() => namesAgreed(places()));
  const wayTo = once(() => waysIn(parts()));
  const isAnyLater = once(() => LATER.test(text));
  const isSetLater = (name: string): boolean =>
    isAnyLater() && new RegExp(String.raw`\b${name}(?:=|<<)`).test(text);

  return (part) => {
    if (places().length === 0) return null;
    const way = wayTo()(part);
    const around = way.flatMap((holder) => placesIn().get(holder) ?? []);
    const sets = around.flatMap(({ own }) => own ?? []);
    const [nearest, ...farther] = sets;
    if (!nearest || sets.length < around.length || way.some((each) => each && isMixed(each, text)))
      return null;
    const environment = farther.reduce(
      (inner, outer) => combined(inner, outer, { is: "upper" }),
      nearest,
    );
    // Others go on from it, with variables of their own.
    const isForOthers = isTemplate(part) || isService(part, text);
    const isKnown = (name: string): boolean =>
      !isSetLater(name) && (!isForOthers || agreed()(name));
    return {
      environment,
      variables: (name) =>
        isKnown(name) ? fillingOf(name, environment.get(name)) : unknownVariable(name),
    };
  };
}

function placeOf(part: Part): Place {
  const { value } = part;
  const own = value.kind === "list" ? wordsAssigned(value) : value;
  return { part, own: own?.kind === "mapping" ? described(own) : null };
}

/** Whether all that set a variable set it to one value. */
function namesAgreed(places: readonly Place[]): (name: string) => boolean {
  const isAll = places.every(({ own }) => own);
  const values = new Map<string, Set<unknown>>();
  for (const own of places.flatMap((place) => place.own ?? []))
    for (const name of own.keys()) {
      const value = own.get(name);
      const said = value.kind === "scalar" ? value.value : value;
      values.set(name, (values.get(name) ?? new Set()).add(said));
    }
  return (name) => isAll && values.get(name)?.size === 1;
}

/** A step of a workflow sets variables of the later ones in these files. */
const LATER = /\b(?:GITHUB_ENV|BASH_ENV)\b/;

/** GitLab: what else gives a job variables. */
const MIXED: readonly string[] = ["extends", "inherit", "parallel", "<<"];
const isMixed = (holder: Mapping, text: string): boolean => {
  const keys = holder.keys();
  const rules = holder.get("rules").at;
  return (
    keys.includes("script") &&
    (MIXED.some((key) => keys.includes(key)) ||
      (keys.includes("rules") && /\bvariables\b|!reference|\*/.test(text.slice(...rules))))
  );
};

/** A job of GitLab that only others take, or what all jobs run. */
const isTemplate = ({ path }: Part): boolean =>
  path.length < 2 || path.some((key) => key.startsWith("."));

/** A service of Compose, in a file in which one may go on from another. */
const isService = ({ path }: Part, text: string): boolean =>
  path[1] === "services" && /\bextends\b|<<\s*:/.test(text);

/** An address is judged where it stands, and not once more where it is taken. */
const ADDRESS = /:\/\/|@\w+\(/;

/** What is filled in by others is not known. */
function fillingOf(name: string, value: Value): Filling {
  const text = value.kind === "scalar" ? value.text : null;
  const isPlain =
    value.kind === "scalar" &&
    text?.value === String(value.value) &&
    !/\$|\{\{/.test(text.value) &&
    !ADDRESS.test(text.value);
  return text && isPlain ? frozen(text) : unknownVariable(name);
}

import { combined } from "../../document/combine.js";
import type { LanguageName } from "../../document/document.js";
import { once } from "../../document/memo.js";
import { frozen } from "../../document/text.js";
import type { Mapping, Value } from "../../document/value.js";
import { unknownVariable, type Filling, type Variables } from "../../notations/shell-variables.js";
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
  const wayTo = once(() => waysIn(parts()));
  const isSetLater = (name: string): boolean =>
    LATER.test(text) && new RegExp(String.raw`\b${name}(?:=|<<)`).test(text);

  return (part) => {
    if (places().length === 0) return null;
    const way = wayTo()(part);
    const around = places()
      .filter(({ part: { holder } }) => way.includes(holder))
      .sort((one, other) => way.indexOf(one.part.holder) - way.indexOf(other.part.holder));
    const sets = around.flatMap(({ own }) => own ?? []);
    const [nearest, ...farther] = sets;
    if (!nearest || sets.length < around.length || way.some((each) => each && isMixed(each, text)))
      return null;
    const environment = farther.reduce(
      (inner, outer) => combined(inner, outer, { is: "upper" }),
      nearest,
    );
    // Others go on from it, with variables of their own.
    const others = isTemplate(part) ? places().filter((place) => !around.includes(place)) : [];
    const isKnown = (name: string): boolean =>
      !isSetLater(name) && !others.some(({ own }) => own?.get(name).kind !== "missing");
    return {
      environment,
      variables: (name) =>
        isKnown(name) ? fillingOf(name, environment.get(name)) : unknownVariable(name),
    };
  };
}

const placeOf = (part: Part): Place => ({
  part,
  own: part.value.kind === "mapping" ? described(part.value) : null,
});

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

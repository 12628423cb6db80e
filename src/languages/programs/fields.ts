import type { Value } from "../../document/value.js";
import { touched } from "../../document/combine.js";
import { rememberedMeanwhile, rememberedOf } from "../../document/memo.js";
import { isBuilt } from "./built.js";
import { MOST_CHANGES, withChange } from "./changed.js";
import { changesAt, type Change } from "./changes.js";
import { whenMade } from "./moments.js";
import { unknown, type Context, type Place } from "./context.js";
import { originOf } from "./origin.js";
import type { ClassCode, Code, Expression, Member, Setting } from "./tree.js";

interface Field {
  readonly home: ClassCode;
  readonly name: string;
  readonly place: Place;
}

/**
 * What a field holds that is set in one place only. What any code of the file does to it may have been done; the rest of the
 * function that sets it has been run.
 */
export function fieldValue(context: Context, code: Expression, field: Field): Value {
  const { home, name, place } = field;
  const [only, another] = context.fieldsOf(home).get(name) ?? [];
  // What is built goes on wherever it is handed to.
  if (!only?.value || another || isBuilt(only.value) || maySetAny(context))
    return unknown(context, code);
  const changes = changesTo(context)(home)(name);
  if (!changes) return unknown(context, code);
  const value = context.valueOf(initialIn(context, only.value), { ...place, trust: "suggest" });
  if (changes.length > MOST_CHANGES) return touched(value, []);
  return (
    changes
      // What is done with what is asked for is not done before.
      .filter(({ by }) => !isInside(code, by))
      .filter(({ by }) => by.at[0] >= only.at[0] || !isBesideOf(only, by, context))
      .reduce((held, change) => {
        const scope = context.bindings.scopeOf(only);
        const when = whenMade(change, { from: only, until: null, scope }, context.bindings);
        return withChange(context, held, change, { isPerhaps: when === "perhaps", place });
      }, value)
  );
}

/** Whether fields are set under any name. Nobody asks whose. */
const maySetAny = rememberedOf(
  ({ habits, source }: Context): boolean => habits.setsAny?.test(source.text) === true,
);

/** `Field(value)` gives a field the value. */
function initialIn({ bindings, habits }: Context, code: Expression): Expression {
  if (code.kind !== "call" || !habits.fields?.test(originOf(code.callee, bindings) ?? ""))
    return code;
  const given = code.given.find(({ name }) => name === "default" || name === null);
  return given && !given.isSpread ? given.value : code;
}

const isTarget = (use: Member, { bindings }: Context): boolean => {
  const parent = bindings.parentOf(use);
  return parent?.kind === "setting" && parent.target === use;
};

const isInside = ({ at: [start, end] }: Code, { at: [from, to] }: Code): boolean =>
  from <= start && end <= to;
const isBesideOf = (only: Setting, code: Code, { bindings }: Context): boolean =>
  bindings.scopeOf(only) === bindings.scopeOf(code);

const nothing = (): null => null;
/**
 * What is done to a field, by its way through an object or by its bare name, found once for all its uses. Null where it is
 * set in another place, too, and while that is found out.
 */
const changesTo = rememberedOf((context: Context) =>
  rememberedOf((home: ClassCode) =>
    rememberedMeanwhile((name: string): readonly Change[] | null => {
      const { bindings } = context;
      const [only] = context.fieldsOf(home).get(name) ?? [];
      const uses = bindings.members(name).filter((use) => use !== only?.target);
      if (uses.some((use) => isTarget(use, context))) return null;
      return [
        ...uses.flatMap((use) => changesAt(use, context)),
        ...context.changesOf(name, bindings.scopeOfHome(home)),
      ];
    }, nothing),
  ),
);

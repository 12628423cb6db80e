import type { TSESTree } from "@typescript-eslint/utils";
import { broughtTo } from "../../document/abroad.js";
import { fixedMapping } from "../../document/mappings.js";
import { rememberedOf } from "../../document/memo.js";
import type { Value } from "../../document/value.js";
import { classOf, memberOf } from "./classes.js";
import { originOfType } from "./declared.js";
import { unknown, type Evaluator, type Place } from "./evaluator.js";
import { readOrigins } from "./origin.js";
import { textOf } from "./specifiers.js";
import { memberName, spanOf, unwrap, walk, type Node, type SourceCode } from "./syntax.js";

const MODULE = "@nestjs/config";

type Call = TSESTree.CallExpression;

/** What a call that only `@nestjs/config` understands gives; null for others. */
export function nestValue(evaluator: Evaluator, node: Call, place: Place): Value | null {
  const { callee } = node;
  const [first] = node.arguments;
  if (callee.type !== "MemberExpression")
    return first && isFromNest(evaluator, callee, "registerAs")
      ? registered(evaluator, node, place)
      : null;
  const name = memberName(callee);
  if (name === "asProvider") return provider(evaluator, callee.object, node, place);
  const asked = first && /^get(?:OrThrow)?$/.test(name ?? "") ? textOf(first) : null;
  return asked !== null && isService(evaluator, unwrap(callee.object))
    ? configured(evaluator, node, asked.split("."), place)
    : null;
}

function isFromNest({ bindings }: Evaluator, node: Node, name: string): boolean {
  const from = readOrigins(bindings)(node);
  return from?.module === MODULE && from.path === name;
}

/** `registerAs("database", () => ({ ... }))`: the same function, with a name. */
function registered(evaluator: Evaluator, { arguments: given }: Call, place: Place): Value | null {
  const [name, factory] = given;
  const value = factory && evaluator.evaluate(factory, place);
  const namespace = name && textOf(name);
  return value?.kind === "producer" && namespace != null
    ? { ...value, namespace }
    : (value ?? null);
}

/** `database.asProvider()`: what `forRootAsync` takes. */
function provider(evaluator: Evaluator, object: Node, node: Call, place: Place): Value | null {
  const value = evaluator.evaluate(object, place);
  return value.kind === "producer" && value.namespace !== undefined
    ? fixedMapping(spanOf(node), { useFactory: () => value })
    : null;
}

/** Whether something is declared as a `ConfigService`: a parameter, or a member that the constructor is given. */
function isService(evaluator: Evaluator, object: Node): boolean {
  const { bindings } = evaluator;
  const owner =
    object.type === "MemberExpression" && object.object.type === "ThisExpression"
      ? classOf(object.object)
      : null;
  const name = memberName(object);
  const member = owner && name !== null ? memberOf(owner, name, bindings.visitorKeys)?.node : null;
  const variable = bindings.variable(member ?? object);
  const declared = variable?.defs[0].name;
  const type = declared && "typeAnnotation" in declared ? declared.typeAnnotation : undefined;
  const from = type?.type === "TSTypeAnnotation" ? typeFrom(evaluator, type.typeAnnotation) : null;
  return from === "ConfigService";
}

function typeFrom({ bindings }: Evaluator, type: TSESTree.TypeNode): string | null {
  const from = originOfType(type, readOrigins(bindings));
  return from?.module === MODULE ? from.path : null;
}

/** `config.get("database.host")`, of what the file itself has loaded. */
function configured(
  evaluator: Evaluator,
  node: Call,
  keys: readonly string[],
  place: Place,
): Value | null {
  const loaded = loadedIn(evaluator.sourceCode, evaluator).map((each) =>
    evaluator.evaluate(each, { ...place, until: Infinity }),
  );
  const found = loaded.map((value) => partOf(value, keys));
  const known = found.filter((value) => value?.kind !== "missing");
  const [only, another] = known;
  return only && another === undefined && known.length === 1
    ? broughtTo(only, evaluator.home, spanOf(node))
    : unknown(evaluator, node);
}

/** What a factory gives at a way of keys; null where it cannot be known, or may be any. */
function partOf(factory: Value, [first = "", ...others]: readonly string[]): Value | null {
  if (factory.kind !== "producer") return null;
  const { namespace } = factory;
  const whole = factory.result();
  const at = factory.at;
  if (namespace !== undefined && namespace !== first) return { kind: "missing", at };
  const keys = namespace === undefined ? [first, ...others] : others;
  return keys.reduce<Value | null>((value, key) => {
    if (value?.kind === "missing") return value;
    return value?.kind === "mapping" ? value.get(key) : null;
  }, whole);
}

const loadedOf = rememberedOf((sourceCode: SourceCode) =>
  rememberedOf(({ bindings }: Evaluator): readonly Node[] => {
    const found: Node[] = [];
    walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
      if (node.type !== "CallExpression") return;
      const from = readOrigins(bindings)(node.callee);
      const [given] = node.arguments;
      if (from?.module !== MODULE || !given) return;
      if (from.path === "ConfigModule.forFeature") found.push(given);
      if (from.path === "ConfigModule.forRoot") found.push(...loadedBy(given));
    });
    return found;
  }),
);
const loadedIn = (sourceCode: SourceCode, evaluator: Evaluator): readonly Node[] =>
  loadedOf(sourceCode)(evaluator);

/** `{ load: [database, cache] }`; what is not a list may be anything. */
function loadedBy(given: Node): readonly Node[] {
  if (given.type !== "ObjectExpression") return [given];
  return given.properties.flatMap((each): readonly Node[] => {
    if (each.type !== "Property") return [each.argument];
    if (each.key.type !== "Identifier" || each.key.name !== "load") return [];
    return each.value.type === "ArrayExpression"
      ? each.value.elements.flatMap((element) => element ?? [])
      : [each.value];
  });
}

/** `(database: ConfigType<typeof configuration>) => ...`: what the framework gives is what the configuration gives. */
export function injected(evaluator: Evaluator, parameter: Node, place: Place): Value | null {
  const annotation = "typeAnnotation" in parameter ? parameter.typeAnnotation : undefined;
  const type = annotation?.type === "TSTypeAnnotation" ? annotation.typeAnnotation : null;
  if (type?.type !== "TSTypeReference") return null;
  const [query] = type.typeArguments?.params ?? [];
  if (query?.type !== "TSTypeQuery" || query.exprName.type !== "Identifier") return null;
  if (!isFromNest(evaluator, type.typeName, "ConfigType")) return null;
  const value = evaluator.evaluate(query.exprName, place);
  return value.kind === "producer" ? value.result() : null;
}

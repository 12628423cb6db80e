import type { TSESTree } from "@typescript-eslint/utils";
import { rememberedOf } from "../../document/memo.js";
import type { Bindings } from "./bindings.js";
import { usesAsMember } from "./uses.js";
import { readsOfEnvironment } from "./environment.js";
import { isContinued, isInItsOwn, isKeyOf, isMoreThanName, outermost } from "./joined.js";
import {
  lastName,
  nameGiven,
  nameOfObject,
  namesClient,
  namesEnvironment,
  namesText,
} from "./naming.js";
import { isCompared, isMessage } from "./shown.js";
import {
  dottedName,
  functionOf,
  isFunction,
  memberName,
  nameOf,
  propertyName,
  type FunctionNode,
  type Node,
  type Variable,
} from "./syntax.js";

/**
 * One end of the ways that a text goes: `used` by somebody who takes it for what it is, `named` by a key that says so,
 * `exported` under a name that says so, a `needle` that something is compared with, `told` to people, `changed` in its
 * parts, `continued` with more that follows it, or anything else.
 */
export type End =
  "used" | "named" | "exported" | "needle" | "told" | "changed" | "continued" | "other";

/** All ends of a text, and longer texts that begin with it. */
export interface Ends {
  readonly ends: ReadonlySet<End>;
  readonly longer: readonly Node[];
}

/**
 * Where a text goes from one place: to its end, to another expression that gives it, or into a longer one. `beside` is an
 * expression that perhaps gives it: whether it goes on there counts, and nothing else.
 */
type Step = End | Node | { readonly longer: Node } | { readonly beside: Node };
type Steps = readonly Step[];

/** A text that goes further than this is not followed to its ends. */
const MOST_STEPS = 200;

/** Everything that is done with what an expression gives, wherever it goes in the file. */
export function endsIn(bindings: Bindings): (start: Node) => Ends {
  // Texts that stand beside each other go the same ways.
  const steps = rememberedOf((place: Node) => stepsFrom(place, bindings));
  return (start) => endsOf(start, steps);
}

function endsOf(start: Node, steps: (place: Node) => Steps): Ends {
  const ends = new Set<End>();
  const longer: Node[] = [];
  const places = new Set<Node>([start]);
  const beside = new Set<Node>();
  // What is added on the way is gone through, too.
  for (const place of places) {
    if (places.size > MOST_STEPS) return { ends: ends.add("other"), longer };
    for (const step of steps(place)) {
      if (typeof step === "string") ends.add(step);
      else if ("longer" in step) longer.push(step.longer);
      else if ("beside" in step) beside.add(step.beside);
      else places.add(step);
    }
  }
  for (const place of beside) {
    if (beside.size > MOST_STEPS) return { ends: ends.add("other"), longer };
    if (places.has(place)) continue;
    for (const step of steps(place)) {
      if (step === "continued") ends.add(step);
      else if (typeof step === "string") continue;
      else if ("longer" in step) longer.push(step.longer);
      else beside.add("beside" in step ? step.beside : step);
    }
  }
  return { ends, longer };
}

function stepsFrom(node: Node, bindings: Bindings): Steps {
  const { parent } = node;
  if (!parent) return [];
  if (isCompared(node)) return ["needle"];
  if (isMessage(node)) return ["told"];
  switch (parent.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
    case "ChainExpression":
    case "AwaitExpression":
      return [parent];
    case "ConditionalExpression":
      return parent.test === node ? [] : [parent];
    case "LogicalExpression":
      // What stands in for a variable is meant as it is.
      return parent.right === node && namesText(lastName(parent.left))
        ? ["named", { beside: parent }]
        : [parent];
    case "BinaryExpression":
      return parent.operator === "+"
        ? ofPiece(parent.left === node, parent.left === node, parent)
        : [];
    case "TemplateLiteral":
      return ofTemplate(node, parent);
    case "VariableDeclarator":
      return parent.init === node ? ofVariable(parent.id, bindings) : [];
    case "AssignmentExpression":
      if (parent.left === node) return parent.operator === "+=" ? ["continued"] : [];
      return ofTarget(parent, bindings);
    case "AssignmentPattern":
      // Others may give something else.
      return ["other", ...ofVariable(parent.left, bindings)];
    case "MemberExpression":
      return parent.object === node ? ofMember(parent) : [];
    case "CallExpression":
    case "NewExpression":
      return parent.callee === node ? [] : ofArgument(parent, node, bindings);
    case "TaggedTemplateExpression":
      return [lastName(parent.tag) === "$" || namesClient(lastName(parent.tag)) ? "used" : "other"];
    case "ArrayExpression":
      return ofElement(parent, node, bindings);
    case "Property":
      return ofProperty(parent, bindings);
    case "PropertyDefinition":
      return ofField(parent, bindings);
    case "ReturnStatement":
      return ofResult(functionAround(parent), bindings);
    case "ArrowFunctionExpression":
      return ofResult(parent, bindings);
    case "ExportSpecifier":
      return [
        namesText(parent.exported.type === "Identifier" ? parent.exported.name : "")
          ? "exported"
          : "other",
      ];
    case "ExpressionStatement":
    case "IfStatement":
    case "UnaryExpression":
    case "SwitchStatement":
      return [];
    default:
      return ["other"];
  }
}

/** A part of a longer text, which begins with it or has it after something else. */
function ofPiece(isFirst: boolean, goesOn: boolean, piece: Node): Steps {
  const whole = outermost(piece);
  if (isFirst) return [{ longer: whole }];
  return goesOn || isContinued(piece) ? ["continued", whole] : [whole];
}

function ofTemplate(node: Node, template: TSESTree.TemplateLiteral): Steps {
  const index = (template.expressions as readonly Node[]).indexOf(node);
  const isText = (from: number, to?: number): boolean =>
    template.quasis.slice(from, to).some(({ value }) => value.raw !== "");
  const isFirst = index === 0 && !isText(0, 1);
  const goesOn = index < template.expressions.length - 1 || isText(index + 1);
  return isFirst && !goesOn ? [template] : ofPiece(isFirst, goesOn, template);
}

function ofVariable(name: Node, bindings: Bindings): Steps {
  const variable = name.type === "Identifier" ? bindings.variable(name) : null;
  if (!variable) return ["other"];
  const uses = variable.references.flatMap((reference): Steps => {
    const identifier: Node = reference.identifier;
    const { parent } = identifier;
    if (
      parent?.type === "AssignmentExpression" &&
      parent.left === identifier &&
      parent.operator === "+="
    )
      return ["continued"];
    if (!reference.isRead() || reference.isWrite()) return [];
    return isInItsOwn(variable, identifier, bindings) ? ["continued", identifier] : [identifier];
  });
  const [home] = variable.defs;
  const isMember = home?.node.parent?.parent?.parent?.type === "TSModuleBlock";
  return [
    ...exportedAs(variable, bindings),
    ...uses,
    ...(isMember ? besides(variable.name, bindings) : []),
  ];
}

/** What has a member's name, of whatever object: it may be the member. */
function besides(name: string, bindings: Bindings): Steps {
  const [members = []] = bindings.membersCalled(name);
  const places = members.flatMap((member): Steps =>
    member.type === "Property" ? ofVariable(member.value, bindings) : [member],
  );
  return places.flatMap((place) =>
    typeof place === "string" || !("type" in place) ? [] : [{ beside: place }],
  );
}

function exportedAs(variable: Variable, bindings: Bindings): Steps {
  if (!bindings.isExported(variable)) return [];
  return [namesText(variable.name) ? "exported" : "other"];
}

function ofTarget({ left, operator }: TSESTree.AssignmentExpression, bindings: Bindings): Steps {
  if (!/^(?:\?\?|\|\|)?=$/.test(operator)) return ["other"];
  if (left.type !== "MemberExpression") return ofVariable(left, bindings);
  const name = dottedName(left) ?? "";
  const key = memberName(left) ?? "";
  const isNamed = namesText(key);
  const others = besides(key, bindings);
  if (/^(?:module\.)?exports\.\w+$/.test(name)) return [isNamed ? "exported" : "other", ...others];
  if (name.startsWith("process.env.")) return [...ofEnvironment(key, isNamed, bindings), ...others];
  return [isNamed ? "named" : "other", ...others];
}

/** A variable of the environment is for somebody else, unless the file reads it itself and its name says nothing. */
function ofEnvironment(key: string, isNamed: boolean, bindings: Bindings): Steps {
  const reads = readsOfEnvironment(key, bindings).flatMap((read) =>
    read.type === "MemberExpression" ? [read] : ofVariable(read, bindings),
  );
  return isNamed || reads.length === 0 ? ["named", ...reads] : reads;
}

/** Methods that give the same text, also of a URL. */
const SAME = /^(?:toString|toJSON|valueOf|trim|trimEnd|trimStart|normalize|href)$/;
/** What a URL object may be told to be. */
const PARTS = /^(?:href|protocol|username|password|host|hostname|port|pathname|search|hash)$/;
const REPLACING = /^replace(?:All)?$/;

/** Something of a text, of a URL object or of a list. */
function ofMember(member: TSESTree.MemberExpression): Steps {
  const name = memberName(member) ?? "";
  const { parent } = member;
  const call = parent.type === "CallExpression" && parent.callee === member ? parent : null;
  if (call && name === "concat") return [{ longer: call }];
  if (call && REPLACING.test(name))
    return [isMoreThanName(call.arguments[0]) ? "changed" : "other"];
  const isSet =
    parent.type === "AssignmentExpression" && parent.left === member && PARTS.test(name);
  const method =
    name === "searchParams" && parent.type === "MemberExpression" ? (memberName(parent) ?? "") : "";
  if (isSet || /^(?:set|append|delete)$/.test(method)) return ["changed"];
  return SAME.test(name) ? [call ?? member] : [];
}

/** Functions that give what they are given. */
const GIVING = /^(?:String|URL|Object\.freeze)$/;

function ofArgument(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  node: Node,
  bindings: Bindings,
): Steps {
  const { callee } = call;
  const index = (call.arguments as readonly Node[]).indexOf(node);
  const variable = callee.type === "Identifier" ? bindings.variable(callee) : null;
  if (!variable && GIVING.test(dottedName(callee) ?? "")) return [call];
  if (index > 0 && namesText(nameGiven(call.arguments[0]) ?? "")) return ["named"];
  const local = isFunction(callee) ? callee : variable && functionOf(variable, bindings);
  if (!local) return [namesClient(lastName(callee)) ? "used" : "other"];
  const parameter = local.params[index];
  if (parameter?.type === "AssignmentPattern") return ofVariable(parameter.left, bindings);
  return parameter ? ofVariable(parameter, bindings) : ["other"];
}

/** Methods that look for something in a list. */
const SEARCHING = /^(?:includes|indexOf|lastIndexOf|has)$/;

function ofElement(list: TSESTree.ArrayExpression, node: Node, bindings: Bindings): Steps {
  const index = (list.elements as readonly (Node | null)[]).indexOf(node);
  return holdersOf(list, bindings).flatMap((holder): Steps => {
    const { parent } = holder;
    const method =
      parent?.type === "MemberExpression" && parent.object === holder
        ? (memberName(parent) ?? "")
        : "";
    if (parent?.parent && method === "join")
      return ofPiece(index === 0, index < list.elements.length - 1, parent.parent);
    return SEARCHING.test(method) || isKeyOf(holder, index) ? ["needle"] : [holder];
  });
}

/** A list, and each use of the constant that holds it. */
function holdersOf(list: Node, bindings: Bindings): readonly Node[] {
  const name =
    list.parent?.type === "VariableDeclarator" && list.parent.init === list ? list.parent.id : null;
  const variable = name?.type === "Identifier" ? bindings.variable(name) : null;
  if (!variable || bindings.isExported(variable)) return [list];
  return bindings.reads(variable).map(({ identifier }): Node => identifier);
}

function ofProperty(property: TSESTree.Property, bindings: Bindings): Steps {
  const name = propertyName(property);
  const object = property.parent;
  if (object.type !== "ObjectExpression" || name === null) return ["other"];
  const holder = nameOfObject(object);
  const isNamed = namesText(name) || namesText(holder) || namesEnvironment(holder);
  return [
    isNamed ? "named" : "other",
    ...usesAsMember(name, object, false, bindings),
    ...besides(name, bindings),
  ];
}

function ofField(field: TSESTree.PropertyDefinition, bindings: Bindings): Steps {
  const name = propertyName(field);
  if (name === null) return ["other"];
  return [
    namesText(name) ? "named" : "other",
    ...usesAsMember(name, field.parent.parent, field.static, bindings),
    ...besides(name, bindings),
  ];
}

function functionAround(node: Node): FunctionNode | null {
  let home: Node | undefined = node.parent;
  while (home && !isFunction(home)) home = home.parent;
  return isFunction(home) ? home : null;
}

/** What a function gives goes to who calls it, what a getter gives to who reads it. */
function ofResult(fn: FunctionNode | null, bindings: Bindings): Steps {
  const variable = fn && nameOf(fn, bindings);
  if (variable)
    return [
      ...exportedAs(variable, bindings),
      ...bindings.reads(variable).map(({ identifier }) => callOf(identifier)),
    ];
  const { parent } = fn ?? {};
  if (
    parent?.type !== "Property" &&
    parent?.type !== "MethodDefinition" &&
    parent?.type !== "PropertyDefinition"
  )
    return ["other"];
  const name = propertyName(parent);
  const isClass = parent.type !== "Property";
  const members = usesAsMember(
    name,
    isClass ? parent.parent.parent : parent.parent,
    isClass && parent.static,
    bindings,
  );
  const isGetter = parent.type !== "PropertyDefinition" && parent.kind === "get";
  return [namesText(name ?? "") ? "named" : "other", ...(isGetter ? members : members.map(callOf))];
}

/** The call of what a name or a member holds. */
function callOf(callee: Node): Step {
  const { parent } = callee;
  return parent?.type === "CallExpression" && parent.callee === callee ? parent : "other";
}

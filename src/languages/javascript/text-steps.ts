import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { isContinued, isKeyOf, isMoreThanName, outermost } from "./joined.js";
import { namesClient, namesText } from "../naming.js";
import { lastName, nameGiven } from "./naming.js";
import { isCompared, isMessage } from "./shown.js";
import { dottedName, functionOf, isFunction, isOf, memberName, type Node } from "./syntax.js";
import {
  functionAround,
  ofField,
  ofProperty,
  ofResult,
  ofTarget,
  ofVariable,
  type Steps,
} from "./text-holders.js";

/** They give the text as it is. */
const PASSING = [
  ...(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"] as const),
  ...(["TSTypeAssertion", "ChainExpression", "AwaitExpression"] as const),
] as const;
/** Nobody gets it. */
const ENDING = [
  "ExpressionStatement",
  "IfStatement",
  "UnaryExpression",
  "SwitchStatement",
] as const;

/** What is done with a text at the next place. */
export function stepsFrom(node: Node, bindings: Bindings): Steps {
  const { parent } = node;
  if (!parent) return [];
  if (isCompared(node)) return ["needle"];
  if (isMessage(node)) return ["told"];
  if (isOf(parent, ...PASSING)) return [parent];
  if (isOf(parent, ...ENDING)) return [];
  switch (parent.type) {
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
      return ofExport(parent);
    default:
      return ["other"];
  }
}

const ofExport = ({ exported }: TSESTree.ExportSpecifier): Steps => {
  const name = exported.type === "Identifier" ? exported.name : "";
  return [namesText(name) ? "exported" : "other"];
};

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
  const method = name === "searchParams" ? (memberName(parent) ?? "") : "";
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
  const variable = bindings.variable(callee);
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
  const variable = bindings.variable(name);
  if (!variable || bindings.isExported(variable)) return [list];
  return bindings.reads(variable).map(({ identifier }): Node => identifier);
}

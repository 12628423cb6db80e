import type { TSESTree } from "@typescript-eslint/utils";
import type { Address, Assignment, Call, Document } from "../../document/document.js";
import { emptyMapping } from "../../document/derived.js";
import type { Value } from "../../document/value.js";
import { argumentEdits } from "./arguments.js";
import { readBindings } from "./bindings.js";
import { commentsAt } from "./comments.js";
import { exportedAt, originOfType, typedAt, type Typed } from "./declared.js";
import { readValues } from "./evaluate.js";
import { installedVersion } from "./installed.js";
import { readOrigins, type Origin } from "./origin.js";
import { variableReader } from "./spelling.js";
import { dottedName, isFunction, isInside, rootOf, spanOf, unwrap, walk, type Node, type SourceCode } from "./syntax.js";

interface Interesting {
  readonly tags: TSESTree.TaggedTemplateExpression[];
  readonly calls: (TSESTree.CallExpression | TSESTree.NewExpression)[];
  readonly assignments: TSESTree.AssignmentExpression[];
  readonly typed: Typed[];
  readonly exported: Node[];
  /** Objects by where they begin. */
  readonly objects: Map<number, TSESTree.ObjectExpression>;
  readonly texts: (TSESTree.Literal | TSESTree.TemplateLiteral | TSESTree.BinaryExpression)[];
}

/** Whether the file is JavaScript or TypeScript: YAML, TOML and JSON parsers call their root `Program` too. */
export const isJavaScript = ({ ast, visitorKeys }: SourceCode): boolean => ast.type === "Program" && "CallExpression" in visitorKeys;

/** A JavaScript or TypeScript file as values. Everything is read when it is asked for. */
export function readJavaScript(sourceCode: SourceCode, filename: string): Document {
  const bindings = readBindings(sourceCode);
  const origin = readOrigins(bindings);
  const readVariable = variableReader(sourceCode);
  const evaluate = readValues(sourceCode, bindings, readVariable);
  const { calls, tags, assignments, texts, objects, typed, exported } = collect(sourceCode);

  function readCall(node: Interesting["calls"][number], modules: ReadonlySet<string>): readonly Call[] {
    const from = origin(node.callee) ?? handed(node);
    if (!from || !modules.has(from.module)) return [];
    const at = spanOf(node.callee);
    const values = node.arguments.map((argument) => evaluate(argument, at));
    const comments = [...commentsAt(node, sourceCode), ...values.flatMap((value) => commentsAway(value, node))];
    const path = node.type === "NewExpression" ? `new ${from.path}` : from.path;
    return [
      {
        module: from.module,
        path,
        at,
        arguments: values,
        comments,
        isDeclared: false,
        ...argumentEdits(node, at, sourceCode, readVariable),
      },
    ];
  }

  /** A template in the hands of a function: `$\`command\``. */
  function readTag({ tag, quasi }: TSESTree.TaggedTemplateExpression, modules: ReadonlySet<string>): readonly Call[] {
    const from = origin(tag);
    return from && modules.has(from.module) ? handedTo(quasi, tag, from.module, `tag ${from.path}`, false) : [];
  }

  /** `server.register(plugin, options)`: the module is handed to somebody else with its options. */
  function handed({ arguments: [plugin, options] }: Interesting["calls"][number]): Origin | null {
    const from = plugin && options ? origin(plugin) : null;
    return from?.path === "" ? { ...from, path: "handed over" } : null;
  }

  /** A value that no call is handed, as if one were. */
  function declared(value: Node, head: Node, module: string, path: string): readonly Call[] {
    return handedTo(value, head, module, path, true);
  }

  function handedTo(value: Node, head: Node, module: string, path: string, isDeclared: boolean): readonly Call[] {
    const found = evaluate(value, spanOf(head));
    const result = isFunction(value) && found.kind === "opaque" ? found.result?.() : found;
    if (!result) return [];
    const comments = [...commentsAt(head, sourceCode), ...commentsAway(result, head)];
    const nothing = emptyMapping(spanOf(head));
    return [{ module, path, at: spanOf(head), arguments: [result], comments, isDeclared, further: nothing, wrapped: () => nothing }];
  }

  function readTyped({ type, value, head }: Typed, modules: ReadonlySet<string>): readonly Call[] {
    const from = originOfType(type, origin);
    return from && modules.has(from.module) ? declared(value, head, from.module, `type ${from.path}`) : [];
  }

  /** Comments at an object that stands somewhere else than in the call. */
  function commentsAway(value: Value, call: Node): readonly string[] {
    if (value.kind !== "mapping" || isInside(value.at, spanOf(call))) return [];
    const node = objects.get(value.at[0]);
    return node ? commentsAt(node, sourceCode) : [];
  }

  function readAssignment(node: TSESTree.AssignmentExpression): readonly Assignment[] {
    const target = targetOf(node.left);
    if (target === null) return [];
    const { parent } = node;
    const isStatement = parent.type === "ExpressionStatement" && /^(?:Program|BlockStatement)$/.test(parent.parent.type);
    return [
      {
        target,
        value: evaluate(node.right, spanOf(node.left)),
        at: spanOf(node),
        remove: () => (isStatement ? { edit: [{ at: spanOf(parent), text: "" }], trust: "suggest" } : null),
      },
    ];
  }

  /** `process.env.X`, or a member of a module under the module's own name. */
  function targetOf(left: Node): string | null {
    const from = origin(left);
    if (from) return from.path === "" ? null : `${from.module}.${from.path}`;
    const name = dottedName(left);
    return name?.startsWith("process.env.") && !bindings.variable(rootOf(left)) ? name : null;
  }

  function readAddress(node: Interesting["texts"][number], scheme: RegExp): readonly Address[] {
    const start = startOf(node);
    if (start === null || !scheme.test(start) || isShown(node)) return [];
    const scalar = evaluate(node, spanOf(node));
    return scalar.kind === "scalar" && scalar.text && !/\s/.test(scalar.text.value)
      ? [{ scalar, comments: commentsAt(node, sourceCode), isShown: false }]
      : [];
  }

  function readText(node: Interesting["texts"][number], sign: RegExp): readonly Address[] {
    if (isPart(node) || !sign.test(sourceCode.text.slice(...node.range))) return [];
    const scalar = evaluate(node, spanOf(node));
    return scalar.kind === "scalar" && scalar.text ? [{ scalar, comments: commentsAt(node, sourceCode), isShown: isShown(node) }] : [];
  }

  return {
    filename,
    installed: (module) => installedVersion(module, filename),
    calls(modules) {
      const wanted = new Set(modules);
      return [
        ...calls.flatMap((node) => readCall(node, wanted)),
        ...tags.flatMap((node) => readTag(node, wanted)),
        ...typed.flatMap((each) => readTyped(each, wanted)),
      ];
    },
    exports: () => exported.flatMap((node) => declared(node, node, "", "exports")),
    assignments: () => assignments.flatMap(readAssignment),
    addresses: (scheme) => texts.flatMap((node) => readAddress(node, scheme)),
    texts: (sign) => texts.flatMap((node) => readText(node, sign)),
  };
}

function collect({ ast, visitorKeys }: SourceCode): Interesting {
  const found: Interesting = { calls: [], tags: [], assignments: [], texts: [], typed: [], exported: [], objects: new Map() };
  walk(ast, visitorKeys, (node) => {
    const typed = typedAt(node);
    const exported = exportedAt(node);
    if (typed) found.typed.push(typed);
    if (exported) found.exported.push(exported);
    switch (node.type) {
      case "CallExpression":
      case "NewExpression":
        found.calls.push(node);
        break;
      case "TaggedTemplateExpression":
        found.tags.push(node);
        break;
      case "ObjectExpression":
        found.objects.set(node.range[0], node);
        break;
      case "AssignmentExpression":
        if (node.operator === "=" && node.left.type === "MemberExpression") found.assignments.push(node);
        break;
      case "Literal":
        if (typeof node.value === "string") found.texts.push(node);
        break;
      case "TemplateLiteral":
        found.texts.push(node);
        break;
      case "BinaryExpression":
        if (node.operator === "+" && node.parent.type !== "BinaryExpression") found.texts.push(node);
        break;
      default:
    }
  });
  return found;
}

/** A part of a concatenation: the whole is asked. */
const isPart = ({ type, parent }: Interesting["texts"][number]): boolean =>
  type !== "BinaryExpression" && parent.type === "BinaryExpression" && parent.operator === "+";

/** The characters a text begins with. */
function startOf(node: Interesting["texts"][number]): string | null {
  if (isPart(node)) return null;
  let first: Node = node;
  while (first.type === "BinaryExpression") first = unwrap(first.left);
  if (first.type === "TemplateLiteral") return first.quasis[0]?.value.cooked ?? null;
  return first.type === "Literal" && typeof first.value === "string" ? first.value : null;
}

const SHOWING =
  /^(?:console|log|logger|expect|assert|it|test|describe|t)(?:\.|$)|\.(?:log|debug|info|warn|error|to[A-Z]\w*|equal|includes|startsWith|match|replace|split)$/;

/** Texts for people, tests and comparisons are no connections: log lines, errors, JSX, types. */
function isShown({ parent }: Node): boolean {
  if (!parent) return false;
  if (/^(?:JSX|TS(?:Literal|Enum)|Import|Export)/.test(parent.type)) return true;
  if (parent.type === "CallExpression") return SHOWING.test(dottedName(parent.callee) ?? "");
  return parent.type === "NewExpression" && (dottedName(parent.callee) ?? "").endsWith("Error");
}

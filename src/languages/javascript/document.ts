import type { TSESTree } from "@typescript-eslint/utils";
import type {
  Address,
  Assignment,
  Call,
  Document,
  Held,
  Listed,
  NamedText,
} from "../../document/document.js";
import { itemsOf } from "../../document/lists.js";
import type { Value } from "../../document/value.js";
import type { Span } from "../../model/setting.js";
import type { Trust } from "../../model/connection.js";
import { argumentEdits, calledBy, noEdits } from "./arguments.js";
import { readBindings } from "./bindings.js";
import { collect, isPiece, type Interesting } from "./collect.js";
import { commentsAt, docComments } from "./comments.js";
import { isPart, originOfType, type Typed } from "./declared.js";
import { readValues } from "./evaluate.js";
import { isChangedThrough } from "./escapes.js";
import { fatesIn } from "./fate.js";
import { guardsAt } from "./guards.js";
import { installedVersion } from "./installed.js";
import { once, remembered } from "../../document/memo.js";
import { describedIn, type Described } from "./jsdoc.js";
import { mockedModules } from "./mocks.js";
import { readOrigins, type Origin } from "./origin.js";
import {
  hasKey,
  headOf,
  holderOf,
  isCompared,
  isGivenAway,
  isMessage,
  isShown,
  takerOf,
} from "./shown.js";
import { variableReader } from "./spelling.js";
import {
  dottedName,
  isFunction,
  isInside,
  rootOf,
  spanOf,
  type Node,
  type SourceCode,
} from "./syntax.js";

/** Parts of options that lie deeper, or are more, are not asked for comments. */
const [DEEPEST, MOST_PARTS] = [3, 30];

/** Whether the file is JavaScript or TypeScript: YAML, TOML and JSON parsers call their root `Program` too. */
export const isJavaScript = ({ ast, visitorKeys }: SourceCode): boolean =>
  ast.type === "Program" && "CallExpression" in visitorKeys;

const isTypeScript = (filename: string): boolean => /\.[cm]?tsx?$/.test(filename);

/** A JavaScript or TypeScript file as values, read when they are asked for. What is handed to the modules `readers` stays as it is. */
export function readJavaScript(
  sourceCode: SourceCode,
  filename: string,
  readers: ReadonlySet<string>,
): Document {
  const bindings = readBindings(sourceCode, readers);
  const origin = readOrigins(bindings);
  const readVariable = variableReader(sourceCode);
  const evaluate = readValues({
    sourceCode,
    bindings,
    readVariable,
    isTyped: isTypeScript(filename),
  });
  const { calls, tags, assignments, texts, lists, objects, typed, exported } = collect(sourceCode);

  const described = once(() => describedIn(sourceCode));
  const mocked = mockedModules(calls);
  const fate = fatesIn(bindings);

  /** What may be called, each with what it comes from: many ask for their own modules. */
  const origins = remembered((node: Interesting["calls"][number]) => [
    origin(calledBy(node).callee),
    handed(node),
  ]);

  function readCall(
    node: Interesting["calls"][number],
    modules: ReadonlySet<string>,
  ): readonly Call[] {
    const from = origins(node).find((found) => found && modules.has(found.module));
    if (!from) return [];
    const path = calledBy(node).isNew ? `new ${from.path}` : from.path;
    return [{ module: from.module, path, ...callOf(node) }];
  }

  const callOf = remembered((node: Interesting["calls"][number]): Omit<Call, "module" | "path"> => {
    const { callee, given } = calledBy(node);
    const at = spanOf(node.callee);
    const values = given.flatMap((argument) => argumentValues(argument, at));
    const comments = [
      ...commentsAt(node, sourceCode),
      ...docComments(node, sourceCode),
      ...values.flatMap((value) => commentsAway(value, node)),
    ];
    const guards = guardsAt({ sourceCode, bindings }, node);
    // The arguments of `open.apply(mysql, [options])` are not where a client looks for them.
    const edits =
      callee === node.callee ? argumentEdits(node, at, sourceCode, readVariable) : noEdits(at);
    return { at, arguments: values, comments, guards, isDeclared: false, ...edits };
  });

  /** An argument, or those that are spread: `open(...[options])`. */
  function argumentValues(argument: Node, at: Span): readonly Value[] {
    const items =
      argument.type === "SpreadElement" ? itemsOf(evaluate(argument.argument, at)) : null;
    return items ?? [evaluate(argument, at)];
  }

  /** A template in the hands of a function: `$\`command\``. */
  function readTag(
    { tag, quasi }: TSESTree.TaggedTemplateExpression,
    modules: ReadonlySet<string>,
  ): readonly Call[] {
    const from = origin(tag);
    return from && modules.has(from.module)
      ? handedTo(quasi, tag, from.module, `tag ${from.path}`, false)
      : [];
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

  function handedTo(
    value: Node,
    head: Node,
    module: string,
    path: string,
    isDeclared: boolean,
  ): readonly Call[] {
    const found = evaluate(value, spanOf(head));
    const result = isFunction(value) && found.kind === "producer" ? found.result() : found;
    const comments = [...commentsAt(head, sourceCode), ...commentsAway(result, head)];
    return [
      {
        module,
        path,
        at: spanOf(head),
        arguments: [result],
        comments,
        guards: guardsAt({ sourceCode, bindings }, head),
        isDeclared,
        ...noEdits(spanOf(head)),
      },
    ];
  }

  const readTyped = ({ type, ...typed }: Typed, modules: ReadonlySet<string>): readonly Call[] =>
    readDescribed({ from: originOfType(type, origin), ...typed }, modules);

  function readDescribed(
    { from, value, head }: Described,
    modules: ReadonlySet<string>,
  ): readonly Call[] {
    return from && modules.has(from.module) && !isPart(value, bindings)
      ? declared(value, head, from.module, `type ${from.path}`)
      : [];
  }

  /** Comments at objects that stand somewhere else than in the call, and at parts of them. */
  function commentsAway(value: Value, call: Node, depth = 0): readonly string[] {
    if (value.kind === "choice")
      return value.of.flatMap((branch) => commentsAway(branch, call, depth));
    if (value.kind !== "mapping" || depth > DEEPEST) return [];
    const node = objects.get(value.at[0]);
    const own = node && !isInside(value.at, spanOf(call)) ? commentsAt(node, sourceCode) : [];
    // What is spread into what is spread would double with each.
    const entries =
      depth === 0 && node && node.properties.length <= MOST_PARTS ? node.properties : [];
    const spread = entries.flatMap((each) =>
      each.type === "SpreadElement" ? evaluate(each.argument, value.at) : [],
    );
    const keys = value.keys();
    const parts = keys.length > MOST_PARTS ? [] : keys.map((key) => value.get(key));
    return [
      ...own,
      ...[...spread, ...parts].flatMap((part) => commentsAway(part, call, depth + 1)),
    ];
  }

  function readAssignment(node: TSESTree.AssignmentExpression): readonly Assignment[] {
    const target = targetOf(node.left);
    // `??=` sets what is not set, as a variable may be and a member of a module is not.
    if (target === null || (node.operator !== "=" && !target.startsWith("process.env."))) return [];
    const { parent } = node;
    const isStatement =
      parent.type === "ExpressionStatement" &&
      /^(?:Program|BlockStatement)$/.test(parent.parent.type);
    return [
      {
        target,
        value: evaluate(node.right, spanOf(node.left)),
        at: spanOf(node),
        remove: () =>
          isStatement ? { edit: [{ at: spanOf(parent), text: "" }], trust: "suggest" } : null,
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

  /** Texts whose code holds the sign, and those that begin with one of them: `${base}/test`. */
  function readTexts(sign: RegExp): readonly Address[] {
    const { text } = sourceCode;
    // Texts nest: each is only looked through where a sign begins in it.
    const signs = Array.from(
      text.matchAll(new RegExp(sign, `${sign.flags}g`)),
      ({ index }) => index,
    );
    const holdsSign = ({ range: [start, end] }: Node): boolean =>
      anyWithin(signs, start, end) && sign.test(text.slice(start, end));
    const found = new Set<Node>(texts.filter((node) => !isPiece(node) && holdsSign(node)));
    // What is added on the way is gone through, too.
    for (const node of found) for (const longer of fate(node).longer) found.add(longer);
    return [...found].toSorted((a, b) => a.range[0] - b.range[0]).flatMap(readText);
  }

  const valueAt = remembered((node: Node): Value =>
    evaluate(node, spanOf(node), { trust: trustIn(node), isOneText: true }),
  );
  const readText = remembered((node: Node): readonly Address[] => {
    const scalar = valueAt(node);
    return scalar.kind === "scalar" && scalar.text ? [{ scalar, ...around(node) }] : [];
  });

  const readList = remembered((node: Node): Listed => ({ value: valueAt(node), ...around(node) }));

  const readObject = remembered((node: TSESTree.ObjectExpression): Held => {
    const isUsedOtherwise =
      isPart(node, bindings) || (isChangedThrough(node, bindings) && !isGivenAway(node, bindings));
    return {
      value: evaluate(node, spanOf(headOf(node))),
      isPart: isUsedOtherwise,
      taker: takerOf(node),
      ...around(node),
    };
  });

  function readNamed(node: Interesting["texts"][number], wanted: RegExp): readonly NamedText[] {
    const name = holderOf(node) ?? "";
    return node.type === "Literal" && wanted.test(name)
      ? readText(node).map((address) => ({ ...address, name }))
      : [];
  }

  const readExports = once(() => exported.flatMap((node) => declared(node, node, "", "exports")));
  const readAssignments = once(() => assignments.flatMap(readAssignment));

  /** An edit needs a use that the file shows. */
  const trustIn = (node: Node): Trust => (fate(node).use === "none" ? "suggest" : "fix");

  function around(node: Node): Omit<Address, "scalar"> {
    const { use, extent, isNeedle } = fate(node);
    return {
      comments: commentsAt(node, sourceCode),
      isShown: isShown(node),
      isMessage: isMessage(node),
      isCompared: isCompared(node) || isNeedle,
      use,
      extent,
    };
  }

  return {
    filename,
    installed: (module) => installedVersion(module, filename),
    calls(modules) {
      const wanted = new Set(modules.filter((module) => !mocked.has(module)));
      return [
        ...calls.flatMap((node) => readCall(node, wanted)),
        ...tags.flatMap((node) => readTag(node, wanted)),
        ...typed.flatMap((each) => readTyped(each, wanted)),
        ...described().flatMap((each) => readDescribed(each, wanted)),
      ];
    },
    exports: readExports,
    assignments: readAssignments,
    texts: readTexts,
    objects: (key) =>
      [...objects.values()]
        .filter(({ properties }) => properties.some((entry) => hasKey(entry, key)))
        .map(readObject),
    named: (name) => texts.flatMap((node) => readNamed(node, name)),
    lists: (word) =>
      lists
        .filter((node) => node.elements.some((element) => word.test(textOf(element))))
        .map(readList),
  };
}

const textOf = (node: Node | null): string =>
  node?.type === "Literal" && typeof node.value === "string" ? node.value : "";

/** Whether one of the places, which are in order, is between two others. */
function anyWithin(places: readonly number[], start: number, end: number): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? Infinity) < end;
}

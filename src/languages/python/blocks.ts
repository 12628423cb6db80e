import type { SyntaxNode } from "@lezer/common";
import { between, partsOf, partsWithout, spanOf } from "../programs/nodes.js";
import type { Statement } from "../programs/tree.js";
import { unknownSettings } from "./settings.js";
import { namesBetween, targetsIn } from "./targets.js";
import { isBody, type Translator } from "./translator.js";

/** What stands before a body, such as `elif test`, and the body. */
interface Clause {
  readonly head: readonly SyntaxNode[];
  readonly body: SyntaxNode;
}

function clausesIn(parts: readonly SyntaxNode[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let head: SyntaxNode[] = [];
  for (const part of parts) {
    if (!isBody(part)) {
      head.push(part);
      continue;
    }
    clauses.push({ head, body: part });
    head = [];
  }
  return clauses;
}

/** `if test: body elif test: body else: body`, from the first test. */
export function ifCode(
  parts: readonly SyntaxNode[],
  node: SyntaxNode,
  all: Translator,
): readonly Statement[] {
  const clauses = clausesIn(parts);
  const isElif = ({ head }: Clause): boolean => head[0]?.name === "elif";
  const end = clauses.findIndex((clause, index) => index > 0 && !isElif(clause));
  const tested = end < 0 ? clauses : clauses.slice(0, end);
  // From the end, as each one holds the next: there may be thousands.
  return tested.reduceRight<readonly Statement[]>(
    (otherwise, { head, body }, index) => {
      const test = head[index === 0 ? 0 : 1];
      return [
        {
          kind: "branch",
          at: spanOf(node),
          test: test ? all.expression(test) : null,
          then: all.statements(body),
          otherwise,
        },
      ];
    },
    bodyOf(clauses[end]?.body, all),
  );
}
const bodyOf = (body: SyntaxNode | undefined, all: Translator): readonly Statement[] =>
  body ? all.statements(body) : [];

/** `with open(x) as f, y as g: body`: the body is run once. */
export function withCode(node: SyntaxNode, all: Translator): Statement {
  const parts = partsWithout(node, "async", "with", "(", ")");
  const heads = parts.filter((part) => !isBody(part));
  const items = between(heads, ",").flatMap(([value, , name]): readonly Statement[] => {
    if (!value) return [];
    const at = spanOf(value);
    const code = all.expression(value);
    if (name?.name === "VariableName")
      return [{ kind: "setting", at, target: all.expression(name), value: code }];
    const targets = name ? unknownSettings(targetsIn(name), all) : [];
    return [{ kind: "doing", at, value: code }, ...targets];
  });
  return { kind: "block", at: spanOf(node), body: [...items, ...bodyOf(parts.find(isBody), all)] };
}

/** A loop, a `try` or a `match`: what its heads ask and set, and its bodies. */
export function perhaps(node: SyntaxNode, all: Translator): Statement {
  const parts = partsOf(node)
    .flatMap((part) => (part.name === "MatchBody" ? partsOf(part) : [part]))
    .flatMap((part) => (part.name === "MatchClause" ? partsOf(part) : [part]));
  const names = [
    ...namesBetween(parts, "for", "in"),
    ...namesBetween(parts, "as", "Body"),
    ...parts.flatMap(capturesIn),
  ];
  const asked = parts.filter(
    (part) => !names.includes(part) && /Expression$|^VariableName$|String/.test(part.name),
  );
  const heads = [
    ...asked.map((part): Statement => ({
      kind: "doing",
      at: spanOf(part),
      value: all.expression(part),
    })),
    ...unknownSettings(names, all),
  ];
  const written = parts.filter(isBody);
  const bodies = written.map(all.statements);
  const [body] = bodies;
  const handlers = bodies.filter((_, index) => handles(written[index], parts));
  const tried = node.name === "TryStatement" && body ? { body, handlers } : undefined;
  return { kind: "perhaps", at: spanOf(node), bodies: [heads, ...bodies], ...(tried && { tried }) };
}

/** Whether a block of a `try` stands behind `except`. */
const handles = (body: SyntaxNode | undefined, parts: readonly SyntaxNode[]): boolean =>
  body !== undefined &&
  parts
    .slice(0, parts.indexOf(body))
    .findLast(({ name }) => /^(?:try|except|else|finally)$/.test(name))?.name === "except";

/** The names that a pattern of `match` sets. */
const capturesIn = (node: SyntaxNode): readonly SyntaxNode[] =>
  node.name.endsWith("Pattern")
    ? partsOf(node).flatMap((part) => (part.name === "VariableName" ? [part] : capturesIn(part)))
    : [];

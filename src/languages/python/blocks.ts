import type { SyntaxNode } from "@lezer/common";
import { between, partsOf, spanOf } from "../programs/nodes.js";
import type { Statement } from "../programs/tree.js";
import { unknownSettings } from "./settings.js";
import { namesBetween, targetsIn } from "./targets.js";
import { isBody, type Translator } from "./translator.js";

/** `if test: body elif test: body else: body`, from the first test. */
export function ifCode(
  parts: readonly SyntaxNode[],
  node: SyntaxNode,
  all: Translator,
): readonly Statement[] {
  const body = parts.find(isBody);
  if (!body) return [];
  const [test] = parts;
  const rest = parts.slice(parts.indexOf(body) + 1);
  const [word] = rest;
  const last = rest.find(isBody);
  return [
    {
      kind: "branch",
      at: spanOf(node),
      test: test && test !== body ? all.expression(test) : null,
      then: all.statements(body),
      otherwise: word?.name === "elif" ? ifCode(rest.slice(1), node, all) : bodyOf(last, all),
    },
  ];
}
const bodyOf = (body: SyntaxNode | undefined, all: Translator): readonly Statement[] =>
  body ? all.statements(body) : [];

/** `with open(x) as f, y as g: body`: the body is run once. */
export function withCode(node: SyntaxNode, all: Translator): Statement {
  const parts = partsOf(node).filter(({ name }) => !/^(?:async|with|[()])$/.test(name));
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
    (part) => !names.includes(part) && /Expression$|^VariableName$|String$/.test(part.name),
  );
  const heads = [
    ...asked.map((part): Statement => ({
      kind: "doing",
      at: spanOf(part),
      value: all.expression(part),
    })),
    ...unknownSettings(names, all),
  ];
  const bodies = parts.filter(isBody).map(all.statements);
  return { kind: "perhaps", at: spanOf(node), bodies: [heads, ...bodies] };
}

/** The names that a pattern of `match` sets. */
const capturesIn = (node: SyntaxNode): readonly SyntaxNode[] =>
  node.name.endsWith("Pattern")
    ? partsOf(node).flatMap((part) => (part.name === "VariableName" ? [part] : capturesIn(part)))
    : [];

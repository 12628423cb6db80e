import type { SyntaxNode } from "@lezer/common";
import { insideOf, other, partNamed, partsOf, spanOf } from "../programs/nodes.js";
import type { Expression, Import, Leaving, Perhaps, Statement } from "../programs/tree.js";
import { grown } from "./builders.js";
import { classCode, functionCode } from "./declarations.js";
import { isStatement, itemsOf } from "./expressions.js";
import { marksOf, typeOf } from "./parameters.js";
import { casesOf, switchValue } from "./switches.js";
import { codeOf, isBroken, isCode, type Translator } from "./translator.js";

/** What a node does, with the node behind it: the parser does not see that a `switch` may be a value. */
export function statementCode(
  node: SyntaxNode,
  next: readonly SyntaxNode[],
  all: Translator,
): readonly Statement[] {
  const at = spanOf(node);
  switch (node.name) {
    case "ImportDeclaration":
      return importCode(node, all);
    case "ExpressionStatement":
      return partsOf(node)
        .filter(isCode)
        .flatMap((part) => doing(part, next, all));
    case "AssignmentExpression":
      return assignment(node, all);
    case "UpdateExpression":
      return partsOf(node)
        .filter(isCode)
        .map((part) => ({ kind: "setting", at, target: all.expression(part), value: null }));
    case "FieldDeclaration":
    case "ConstantDeclaration":
    case "LocalVariableDeclaration":
      return variables(node, next, all);
    case "MethodDeclaration":
    case "ConstructorDeclaration":
    case "AnnotationTypeElementDeclaration":
      return [functionCode(node, all)];
    case "ClassDeclaration":
    case "RecordDeclaration":
    case "InterfaceDeclaration":
    case "AnnotationTypeDeclaration":
    case "EnumDeclaration":
      return [classCode(node, all)];
    case "ExplicitConstructorInvocation":
      return [invocation(node, all)];
    case "PackageDeclaration":
    case "ModuleDeclaration":
    case "CompactConstructorDeclaration": // Its record has it.
      return [];
    default:
      return flowing(node, next, all);
  }
}

/** What decides what is run. */
function flowing(
  node: SyntaxNode,
  next: readonly SyntaxNode[],
  all: Translator,
): readonly Statement[] {
  const at = spanOf(node);
  switch (node.name) {
    case "Block":
    case "StaticInitializer":
    case "LabeledStatement":
    case "SynchronizedStatement":
      return [{ kind: "block", at, body: all.statements(node) }];
    case "IfStatement":
      return [branch(node, all)];
    case "SwitchStatement":
      return casesOf(node, all);
    case "ForStatement":
    case "EnhancedForStatement":
    case "WhileStatement":
    case "DoStatement":
      return [loop(node, all)];
    case "TryStatement":
    case "TryWithResourcesStatement":
      return [tryCode(node, all)];
    case "ReturnStatement":
    case "ThrowStatement":
      return [leaving(node, next, all)];
    case "BreakStatement":
    case "ContinueStatement":
      return [{ kind: "leaving", at, how: "jumps", value: null }];
    default:
      return unknown(node, all);
  }
}

/** What has no form here, with what is in it. */
function unknown(node: SyntaxNode, all: Translator): readonly Statement[] {
  if (!isCode(node)) return [];
  const at = spanOf(node);
  if (
    !isStatement(node) &&
    /(?:Expression|Identifier|Literal|TextBlock|Invocation|Access)$/.test(node.name)
  )
    return [{ kind: "doing", at, value: all.expression(node) }];
  return [{ kind: "doing", at, value: other(at, all.statements(node)) }];
}

/** `import a.b.C;`, `import static a.b.C.d;`, `import a.b.*;`. */
function importCode(node: SyntaxNode, all: Translator): readonly Import[] {
  const name = partNamed(node, "ScopedIdentifier", "Identifier");
  if (!name) return [];
  const of = codeOf(name, all).replace(/\s+/g, "");
  const local = partNamed(node, "Asterisk") ? "*" : (of.split(".").at(-1) ?? of);
  return [{ kind: "import", at: spanOf(node), names: [{ local, of }] }];
}

/** An expression with a semicolon, or `name = switch ...`. */
function doing(
  node: SyntaxNode,
  next: readonly SyntaxNode[],
  all: Translator,
): readonly Statement[] {
  const at = spanOf(node);
  if (isStatement(node)) return all.statement(node);
  const value = switchBehind(node, next, all);
  if (value) return [{ kind: "setting", at, target: all.expression(node), value }];
  const code = all.expression(node);
  return [grown(code) ?? { kind: "doing", at, value: code }];
}

/** The value of a `switch` behind `name =`, where the parser sees a statement of its own. */
function switchBehind(
  node: SyntaxNode,
  [next]: readonly SyntaxNode[],
  all: Translator,
): Expression | null {
  const isSet =
    next?.name === "SwitchStatement" && /^\s*=\s*$/.test(all.source.slice(node.to, next.from));
  return isSet ? switchValue(next, all) : null;
}

/** `a = b`, `a += b`, `a = b = c`. */
function assignment(node: SyntaxNode, all: Translator): readonly Statement[] {
  const at = spanOf(node);
  const targets: SyntaxNode[] = [];
  let rest: SyntaxNode | undefined = node;
  let sign = "=";
  while (rest?.name === "AssignmentExpression" && sign === "=") {
    const parts: readonly SyntaxNode[] = partsOf(rest);
    const operator = parts.find(({ name }) => name === "AssignOp");
    if (parts[0]) targets.push(parts[0]);
    sign = operator ? codeOf(operator, all) : "";
    rest = isBroken(rest) ? undefined : parts[2];
  }
  const value = rest ? all.expression(rest) : null;
  const isNumber = value?.kind === "atom";
  const isAdded = sign === "+=" && !isNumber;
  return targets.toReversed().map((target, index) => ({
    kind: "setting",
    at,
    target: all.expression(target),
    value: sign === "=" || (isAdded && index === 0) ? value : null,
    ...(isAdded && index === 0 && { isAdded }),
  }));
}

/** Each of the variables that one declaration declares. */
const variables = (
  node: SyntaxNode,
  next: readonly SyntaxNode[],
  all: Translator,
): readonly Statement[] =>
  partsOf(node)
    .filter(({ name }) => name === "VariableDeclarator")
    .flatMap((declarator, index): readonly Statement[] => {
      const name = partNamed(declarator, "Definition");
      if (!name) return [];
      const start = partNamed(declarator, "AssignOp");
      const value = start && partsOf(declarator).findLast(({ from }) => from >= start.to);
      const code = value ? all.expression(value) : switchBehind(declarator, next, all);
      return [
        {
          kind: "setting",
          at: spanOf(declarator),
          target: all.expression(name),
          value: code && isBroken(declarator) ? other(code.at, [code]) : code,
          isDeclared: true,
          marks: index === 0 ? marksOf(node, all) : [],
          type: typeOf(node, all),
        },
      ];
    });

/** `this(a);`, `super(a);`. */
function invocation(node: SyntaxNode, all: Translator): Statement {
  const at = spanOf(node);
  const [first] = partsOf(node);
  const list = partNamed(node, "ArgumentList");
  if (!first || !list) return { kind: "doing", at, value: other(at) };
  const [given, inside] = [itemsOf(list, all), insideOf(list)];
  const value = {
    kind: "call",
    at,
    callee: all.expression(first),
    isNew: false,
    given,
    inside,
  } as const;
  return { kind: "doing", at, value };
}

function branch(node: SyntaxNode, all: Translator): Statement {
  const [test, then, otherwise] = partsOf(node).filter(({ name }) => !/(?:if|else)$/.test(name));
  return {
    kind: "branch",
    at: spanOf(node),
    test: test ? all.expression(test) : null,
    then: bodyOf(then, all),
    otherwise: bodyOf(otherwise, all),
  };
}

/** What a statement does, without its braces. */
const bodyOf = (node: SyntaxNode | null | undefined, all: Translator): readonly Statement[] => {
  if (!node) return [];
  return node.name === "Block" ? all.statements(node) : all.statement(node);
};

/** What a loop begins with is read once more with each of its rounds. */
function loop(node: SyntaxNode, all: Translator): Perhaps {
  const at = spanOf(node);
  const heads: Statement[] = [];
  const bodies: (readonly Statement[])[] = [];
  for (const part of partsOf(node))
    if (part.name === "ForSpec") heads.push(...headsOf(part, all));
    else if (part.name === "ParenthesizedExpression")
      heads.push({ kind: "doing", at: spanOf(part), value: all.expression(part) });
    else if (isCode(part)) bodies.push(bodyOf(part, all));
  return { kind: "perhaps", at, bodies: [heads, ...bodies] };
}

/** Between the parentheses of a `for`. */
const headsOf = (node: SyntaxNode, all: Translator): readonly Statement[] =>
  partsOf(node)
    .filter(isCode)
    .flatMap((part): readonly Statement[] => {
      const at = spanOf(part);
      if (part.name === "Definition")
        return [
          { kind: "setting", at, target: all.expression(part), value: null, isDeclared: true },
        ];
      return isStatement(part)
        ? all.statement(part)
        : [{ kind: "doing", at, value: all.expression(part) }];
    });

/** What is opened is opened once. Of the rest, nobody knows how far it comes; what is behind `finally` is always run. */
function tryCode(node: SyntaxNode, all: Translator): Statement {
  const parts = partsOf(node);
  const list = partNamed(node, "ResourceSpecification");
  const last = partNamed(node, "FinallyClause");
  const written = parts.filter(({ name }) => name === "Block" || name === "CatchClause");
  const bodies = written.map((part) =>
    bodyOf(part.name === "Block" ? part : partNamed(part, "Block"), all),
  );
  const [body = []] = bodies;
  const handlers = bodies.filter((_, index) => written[index]?.name === "CatchClause");
  const at = spanOf(node);
  const resources = list ? partsOf(list).flatMap((part) => resource(part, all)) : [];
  const end = last && partNamed(last, "Block");
  const perhaps: Statement = { kind: "perhaps", at, bodies, tried: { body, handlers } };
  return {
    kind: "block",
    at,
    body: [...resources, perhaps, ...(end ? all.statements(end) : [])],
  };
}

/** `Type name = value`, or a variable of before. */
function resource(node: SyntaxNode, all: Translator): readonly Statement[] {
  const at = spanOf(node);
  const value = partsOf(node).findLast(isCode);
  if (node.name !== "Resource" || !value) return [];
  const name = partNamed(node, "Definition");
  const code = all.expression(value);
  if (!name || name.from === value.from) return [{ kind: "doing", at, value: code }];
  const target = all.expression(name);
  return [{ kind: "setting", at, target, value: code, isDeclared: true, type: typeOf(node, all) }];
}

/** `return value;`, `throw value;`, `return switch ...`. */
function leaving(node: SyntaxNode, next: readonly SyntaxNode[], all: Translator): Leaving {
  const at = spanOf(node);
  const how = node.name === "ThrowStatement" ? "throws" : "returns";
  const value = partsOf(node).slice(1).find(isCode);
  if (value) return { kind: "leaving", at, how, value: all.expression(value) };
  const [following] = next;
  const isSwitch = following?.name === "SwitchStatement" && isBroken(node);
  return { kind: "leaving", at, how, value: isSwitch ? switchValue(following, all) : null };
}

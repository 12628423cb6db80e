import path from "node:path";
import ts from "typescript";

/** What the lines of some modules are like. */
export interface Lines {
  /** Characters of a line. */
  readonly mean: number;
  /** Per cent of the lines that are longer than 100. */
  readonly long: number;
  /** Conditional expressions in another one, of the same function. */
  readonly nested: number;
  /** Without the lines that only hold a comment. */
  readonly longestFunction: Named;
  readonly longestFile: Named;
  /** Groups of modules that import each other. */
  readonly circles: number;
}
export interface Named {
  readonly name: string;
  readonly lines: number;
}

const WIDTH = 100;

/** Measures modules, given by their paths. */
export function measure(modules: ReadonlyMap<string, string>): Lines {
  const trees = [...modules].map(([file, source]) =>
    ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true),
  );
  const lines = [...modules.values()].flatMap((source) => source.trimEnd().split("\n"));
  return {
    mean: lines.reduce((sum, { length }) => sum + length, 0) / lines.length,
    long: (100 * lines.filter(({ length }) => length > WIDTH).length) / lines.length,
    nested: trees.flatMap((tree) => [...nodesIn(tree)]).filter(isNested).length,
    longestFunction: longest(trees.flatMap(functionsIn)),
    longestFile: longest(
      [...modules].map(([name, source]) => ({ name, lines: source.trimEnd().split("\n").length })),
    ),
    circles: circlesIn(new Map(trees.map((tree) => [tree.fileName, importsOf(tree)]))),
  };
}

const longest = (all: readonly Named[]): Named =>
  all.reduce((one, other) => (other.lines > one.lines ? other : one), { name: "", lines: 0 });

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

function* nodesIn(node: ts.Node): Iterable<ts.Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesIn(child);
}

function isNested(node: ts.Node): boolean {
  if (!ts.isConditionalExpression(node)) return false;
  let outer: ts.Node = node.parent;
  while (!ts.isConditionalExpression(outer) && !ts.isFunctionLike(outer)) {
    if (ts.isSourceFile(outer)) return false;
    outer = outer.parent;
  }
  return ts.isConditionalExpression(outer);
}

function functionsIn(tree: ts.SourceFile): readonly Named[] {
  const lineOf = (place: number): number => tree.getLineAndCharacterOfPosition(place).line;
  const comments = commentLinesOf(tree.text);
  return [...nodesIn(tree)].filter(ts.isFunctionLike).map((node) => {
    const [first, last] = [lineOf(node.getStart()), lineOf(node.end)];
    const inside = comments.filter((line) => first <= line && line <= last);
    return { lines: last - first + 1 - inside.length, name: `${nameOf(node)} in ${tree.fileName}` };
  });
}

/** Lines that hold nothing but a comment, as prettier sets them. */
const commentLinesOf = (source: string): readonly number[] =>
  source.split("\n").flatMap((line, index) => (/^\s*(?:\/\/|\/?\*)/.test(line) ? index : []));

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return named?.getText() ?? "a function";
}

/** The modules that a module names in any way. */
const importsOf = (tree: ts.SourceFile): readonly string[] =>
  ts
    .preProcessFile(tree.text)
    .importedFiles.filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) =>
      path.posix.join(path.posix.dirname(tree.fileName), fileName).replace(/\.js$/, ".ts"),
    );

function circlesIn(imports: ReadonlyMap<string, readonly string[]>): number {
  const reached = new Map([...imports.keys()].map((file) => [file, reachedFrom(file, imports)]));
  const circles = new Set<string>();
  for (const [file, others] of reached) {
    if (!others.has(file)) continue;
    const circle = [...others].filter((other) => reached.get(other)?.has(file));
    circles.add(circle.sort().join());
  }
  return circles.size;
}

function reachedFrom(
  file: string,
  imports: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set(imports.get(file));
  for (const other of reached) for (const next of imports.get(other) ?? []) reached.add(next);
  return reached;
}

import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { remembered } from "../src/document/memo.js";
import { filesIn, inRepository } from "../tools/docs/files.js";

/** The modules in a folder of the project and below it, by their paths. */
export const modulesIn = (folder: string): readonly string[] =>
  filesIn(folder)
    .filter((file) => file.endsWith(".ts"))
    .sort();

const parsed = remembered((file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(inRepository(file), "utf8"), ts.ScriptTarget.Latest, true),
);

function* nodesIn(node: ts.Node): Iterable<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesIn(child);
}

/** The files of the project that a file imports. */
export const importsOf = remembered((file: string): readonly string[] =>
  parsed(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
      return [];
    const { text } = statement.moduleSpecifier;
    return text.startsWith(".")
      ? [path.posix.join(path.posix.dirname(file), text).replace(/\.js$/, ".ts")]
      : [];
  }),
);

/** The project's own words: what its types are made of. They are no words of any client. */
export function ownWords(files: readonly string[]): ReadonlySet<string> {
  const all = files.flatMap((file) => [...nodesIn(parsed(file))]);
  return new Set(
    all.flatMap((node) => {
      if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal))
        return [node.literal.text];
      const isMember = ts.isPropertySignature(node) || ts.isMethodSignature(node);
      return isMember && ts.isIdentifier(node.name) ? [node.name.text] : [];
    }),
  );
}

/** The words that a file's tables, lists and patterns are made of: its keys and texts, without sentences. */
export function wordsOf(file: string, own: ReadonlySet<string>): readonly string[] {
  const words = [...nodesIn(parsed(file))].flatMap((node): readonly string[] => {
    if (ts.isRegularExpressionLiteral(node))
      return inPattern(node.text.slice(1, node.text.lastIndexOf("/")));
    if (isPatternPart(node)) return inPattern(node.text);
    if (ts.isNumericLiteral(node))
      return ts.isPropertyAssignment(node.parent) && node.parent.name === node ? [node.text] : [];
    if (ts.isStringLiteralLike(node)) return isSaid(node) ? [] : inText(node.text);
    return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? [node.name.text] : [];
  });
  return [...new Set(words)].filter((word) => /[a-z\d]/i.test(word) && !own.has(word)).sort();
}

/** A word of a pattern may be a part of one in a text: `/mysql(?:dump|admin)/`. */
const PART = "~";

/** What is told to users, a module, a type, a kind of JavaScript's, or how a pattern is looked for. */
function isSaid(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isNewExpression(parent) && parent.expression.getText() === "RegExp")
    return parent.arguments?.[1] === node;
  if (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent)
  )
    return true;
  if (ts.isBinaryExpression(parent) && ts.isTypeOfExpression(parent.left)) return true;
  const property = ts.isArrayLiteralExpression(parent) ? parent.parent : parent;
  return (
    ts.isPropertyAssignment(property) &&
    /^(?:name|forms|follows|\w*error|words)$/i.test(property.name.getText())
  );
}

/** A sentence has no words that count; a way to options and a path of keys have those between their signs. */
function inText(text: string): readonly string[] {
  if (/[.`"]\s|[a-z] [a-z]+ [a-z]|\.$/.test(text)) return [];
  const isWay =
    /^(?:type|new|tag) |\(\)|^-?\d+(?:\.|$)/.test(text) || /^\w+(?:\.[\w*]+)+$/.test(text);
  const isVersion = /^\d+\.\d+\.\d+$/.test(text);
  return isWay && !isVersion
    ? text.split(/\W+/).filter((word) => /^[a-z]\w/i.test(word) && !/^(?:type|new|tag)$/.test(word))
    : [text];
}

/** The words between the signs of a regular expression: `/^(?:ssh|eval)$/`. */
const inPattern = (pattern: string): readonly string[] =>
  pattern
    .replace(/\\[a-zA-Z]|\(\?<\w+>/g, " ")
    .replace(/\[([a-z])([A-Z])\]/g, (all, small: string, large: string) =>
      small.toUpperCase() === large ? small : all,
    )
    .replace(/\[[^\]]*\]/g, " ")
    .split(/[^\w-]+/)
    .filter((word) => /[a-z]{2}/i.test(word))
    .map((word) => PART + word);

/** `String.raw`, of which patterns are put together. */
function isPatternPart(node: ts.Node): node is ts.TemplateLiteralLikeNode {
  if (!ts.isTemplateLiteralToken(node)) return false;
  const template = ts.isNoSubstitutionTemplateLiteral(node) ? node : findTemplate(node);
  const { parent } = template;
  return ts.isTaggedTemplateExpression(parent) && parent.tag.getText() === "String.raw";
}
const findTemplate = (node: ts.Node): ts.Node =>
  ts.isTemplateExpression(node) ? node : findTemplate(node.parent);

/** Texts in which words are looked for: the case of letters does not count. */
export const corpusOf = (texts: readonly string[]): string => texts.join("\n").toLowerCase();

const isWordAt = (text: string, at: number): boolean => /\w/.test(text.charAt(at));

/** Whether a word stands in one of the corpora, on its own, or as a part where it is one. */
export const stands = (word: string, corpora: readonly string[]): boolean =>
  corpora.some((corpus) => standsIn(word, corpus));

function standsIn(word: string, corpus: string): boolean {
  const isPart = word.startsWith(PART);
  const sought = word.slice(isPart ? PART.length : 0).toLowerCase();
  const isOpen = { before: isPart || !/^\w/.test(sought), behind: isPart || !/\w$/.test(sought) };
  for (let at = corpus.indexOf(sought); at >= 0; at = corpus.indexOf(sought, at + 1))
    if (
      (isOpen.before || !isWordAt(corpus, at - 1)) &&
      (isOpen.behind || !isWordAt(corpus, at + sought.length))
    )
      return true;
  return false;
}

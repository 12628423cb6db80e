import type { SyntaxNode } from "@lezer/common";
import { boundedly, expressionsBy, spanOf } from "../programs/nodes.js";
import type { Code, Expression, Statement } from "../programs/tree.js";
import type { Heredoc } from "./heredocs.js";

/** What the parts of the translation ask each other for. */
export interface Translator {
  readonly source: string;
  /** By the place where their text begins. */
  readonly heredocs: ReadonlyMap<number, Heredoc>;
  /** The whole names of what `use` brings in, by their names here. */
  readonly aliases: Map<string, string>;
  /** Names that PHP itself has of clients, by their small letters. */
  readonly known: ReadonlyMap<string, string>;
  /** Those of them that the file uses. */
  readonly builtIn: Set<string>;
  /** The variables that a function shares with the code around it. */
  readonly shared: WeakMap<Code, ReadonlySet<string>>;
  /** Functions of the file that may set the variables that they are given. */
  readonly changing: Set<string>;
  statements(nodes: readonly SyntaxNode[]): readonly Statement[];
  expression(node: SyntaxNode): Expression;
  /** What an expression sets on the way to its value is done before the statement that it is in. */
  before(statement: Statement): void;
  /** Translates what may not be run at all: a side of `&&` or of `?:`. */
  perhaps(node: SyntaxNode): Expression;
  /** Translates a value in quotes: what is in it cannot be written as elsewhere. */
  quoted(node: SyntaxNode): Expression;
  isInQuotes(): boolean;
  /** Translates, and gives what has to be done before. */
  apart<T>(translate: () => T): { readonly value: T; readonly before: readonly Statement[] };
}

export function translator(
  source: string,
  heredocs: ReadonlyMap<number, Heredoc>,
  one: {
    readonly statement: (node: SyntaxNode, all: Translator) => readonly Statement[];
    readonly expression: (node: SyntaxNode, all: Translator) => Expression;
    readonly known: Translator["known"];
  },
): Translator {
  let waiting: Statement[] = [];
  let quotes = 0;
  const apart: Translator["apart"] = (translate) => {
    const outer = waiting;
    waiting = [];
    try {
      const value = translate();
      return { value, before: waiting };
    } finally {
      waiting = outer;
    }
  };
  const all: Translator = {
    source,
    heredocs,
    aliases: new Map(),
    known: one.known,
    builtIn: new Set(),
    shared: new WeakMap(),
    changing: new Set(),
    apart,
    isInQuotes: () => quotes > 0,
    quoted(node) {
      quotes += 1;
      try {
        return all.expression(node);
      } finally {
        quotes -= 1;
      }
    },
    before: (statement) => void waiting.push(statement),
    statements: boundedly(
      (nodes) =>
        nodes.flatMap((node) => {
          const { value, before } = apart(() => one.statement(node, all));
          return [...before, ...value];
        }),
      () => [],
    ),
    expression: expressionsBy((node) => one.expression(node, all)),
    perhaps: (node) => perhaps(node, all),
  };
  return all;
}

function perhaps(node: SyntaxNode, { apart, before: note, expression }: Translator): Expression {
  const { value, before } = apart(() => expression(node));
  if (before.length > 0) note({ kind: "perhaps", at: spanOf(node), bodies: [before] });
  return value;
}

export const codeOf = ({ from, to }: SyntaxNode, { source }: Translator): string =>
  source.slice(from, to);

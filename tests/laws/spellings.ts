import { HOLDERS, hoisted, laid, LAYOUTS, relaid, shorthand } from "./layouts.js";

/** One way to write a program. */
export interface Spelling {
  readonly name: string;
  readonly code: string;
  /** Only blanks, commas, quotes and comments are different: nothing else may be said of it. */
  readonly isLayout: boolean;
}

/** Where options stand deeper, those that differ most are enough. */
const FEW = new Set([
  "on one line, tight",
  "CRLF",
  "laid over a base",
  "laid over a base that has it, too",
]);

/** Every way a program may be written. */
export function spellings(code: string, isFew: boolean): readonly Spelling[] {
  const few = ({ name }: { readonly name: string }): boolean => !isFew || FEW.has(name);
  const layouts = LAYOUTS.filter(few).map((layout) => [layout.name, relaid(code, layout)] as const);
  const others: readonly (readonly [string, string | null])[] = [
    ["shorthand", shorthand(code)],
    ["hoisted", hoisted(code)],
    ...HOLDERS.filter(few).map((holder) => [holder.name, laid(code, holder)] as const),
    ...quotings(code),
  ];
  const written =
    (isLayout: boolean) =>
    ([name, text]: readonly [string, string | null]): readonly Spelling[] =>
      text === null ? [] : [{ name, code: text, isLayout }];
  return [
    { name: "as it is", code, isLayout: true },
    ...layouts.flatMap(written(true)),
    ...others.flatMap(written(false)),
  ];
}

const ADDRESS = /`((?:jdbc:)?mysql:[^`]*)`/;

/** An address in each kind of literal. Without a password in it: a plain string has no holes. */
function quotings(code: string): readonly (readonly [string, string | null])[] {
  const address = ADDRESS.exec(code)?.[1]
    ?.replace(/:\$\{.*?\}@/, "@")
    .replace(/password=\$\{.*?\}&?/, "");
  if (address === undefined) return [];
  const put = (literal: string): string => code.replace(ADDRESS, () => literal);
  return [
    ["single-quoted", put(`'${address.replaceAll("'", "\\'")}'`)],
    ["double-quoted", put(JSON.stringify(address))],
    [
      "concatenated",
      put(
        address
          .split("?")
          .map((part, index) => JSON.stringify((index > 0 ? "?" : "") + part))
          .join(" + "),
      ),
    ],
  ];
}

import { withSources } from "./handed-on.js";
import { lastOf, namesFound, REFERENCE, wordsIn } from "./references.js";

/** What follows a reference in the same word: more of an address, a pair, another variable, also between quotes of its own. */
const MORE = String.raw`(?=[\w?&/:$%{-]|;\w+=|(?:\\?["']){1,2}[?&/:]|(?:\\?["']){0,2}\\[?&])`;
/** An operator of a program and a text that goes on: `+ "?a=b"`, `, "&a=b"`; or the end of a form: `{...}?a=b`. */
const JOINED = String.raw`(?:[ \t]{0,9}[+.,]?[ \t]{0,9}\\?["'][?&]|[ \t]{0,9}[+.][ \t]{0,9}\\?["'][/:;])`;
const ADDED = String.raw`(?=(?:\\?["'])?(?:[)}\]]{0,3}${JOINED}|[}\]]{1,2}[?&]))`;
const GONE_ON = new RegExp(`${REFERENCE}(?:${MORE}|${ADDED})`, "gi");

/** `URL+="?a=b"`, `$url += "?a=b"`; what begins with a blank or a dash is another option. */
const GROWN = /(?<![\w.-])(?:env:)?(\w+)[ \t]*\+=[ \t]*\\?["']?(?=[^\s"'(-])/gi;

/** A form in which more stands behind a gap: `printf "%s?a=b" ...`, `"{0}?a=b" -f ...`; and what fills it. */
const FORMS =
  /(?:%s(?=[?&/:%])|\{\d?\}(?=[?&/:{]))[^"'\n]{0,300}["'](?:[ \t]*\|[ \t]*format\b)?(?<fillers>[^|;\n]{0,500})/g;

/** `echo $URL | xargs -I{} app '{}?a=b'`. */
const BY_XARGS = /\b(?:echo|printf)(?<fillers>[^|;\n]{0,300})\|[ \t]*xargs[^|;\n]{0,300}\{\}[?&]/g;

/** Expressions of templates, of Terraform and of CloudFormation that make more of what they name. */
const EXPRESSIONS: readonly RegExp[] = [
  FORMS,
  BY_XARGS,
  // `{{ url ~ "?a=b" }}`, `{{ url | default("x") }}?a=b`.
  /\{\{(?<fillers>[^{}\n]*)[+~][ \t]*\\?["'][?&]/g,
  /\{\{(?<fillers>[^{}\n|]*)\|[^{}\n]*\}\}(?=[\w?&/])/g,
  // `join("?", [local.url, "a=b"])`, `!Join ["?", [!Ref Url, "a=b"]]`.
  /\bjoin\(["'][?&]["'](?<fillers>[^\n]*)/g,
  /(?:!Join|Fn::Join)(?<fillers>[^]{0,300})/g,
];

/** The names of variables and keys to which a file adds something: what they hold is a beginning. */
export function namesGoneOn(text: string): ReadonlySet<string> {
  return withSources(text, [
    ...namesFound(text, GONE_ON),
    ...Array.from(text.matchAll(GROWN), ([, name = ""]) => lastOf(name)),
    ...EXPRESSIONS.flatMap((pattern) =>
      Array.from(text.matchAll(pattern)).flatMap(({ groups }) => wordsIn(groups?.fillers ?? "")),
    ),
  ]);
}

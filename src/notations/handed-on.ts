import { namesIn, REFERENCE, wordsIn } from "./references.js";

/** All of a value, and none of a longer one. */
const WHOLE = String.raw`(?<from>${REFERENCE})\\?["']?(?=[\s;,&|)}\]]|$)`;

/** How one variable gets what another one holds, and as it is. */
const HANDED: readonly RegExp[] = [
  // `X=$URL`, `X: ${URL}`, `$x = "$env:URL"`; `--x=$URL` sets no variable.
  new RegExp(
    String.raw`(?<![\w.-])(?<to>[\w.-]{0,100}\w)\\?["']?[ \t]*[?:]{0,2}[=:][ \t]*\(?\\?["']?${WHOLE}`,
    "gim",
  ),
  // `jq --arg x "$URL"`.
  new RegExp(String.raw`--arg(?:json)?[ \t]+(?<to>\w+)[ \t]+\\?["']?${WHOLE}`, "gim"),
  // `for x in $URL`.
  /\bfor[ \t]+(?<to>\w+)[ \t]+in[ \t](?<from>[^;\n]*)/g,
  // Kubernetes takes it from a `ConfigMap`.
  /\bname["']?:[ \t]*["']?(?<to>\w+)["']?,?\s+["']?valueFrom["']?:(?<from>[^]{0,200}?\bkey["']?:[ \t]*["']?[\w.-]*\w)/g,
  // `set -- $URL`.
  /(?<to>\bset)[ \t]+--[ \t](?<from>[^;\n]*)/g,
];

const KEY = /KeyRef[^]*\bkey["']?:[ \t]*["']?([\w.-]*\w)$/;

interface Handing {
  readonly to: string;
  readonly from: readonly string[];
}

/** A function of a shell or of PowerShell, and what it calls its arguments. */
const FUNCTION = new RegExp(
  String.raw`(?:^|[\s;])(?!(?:if|else|while|for|foreach|switch|until|catch)\b)(?<name>[\w-]+)[ \t]*` +
    String.raw`(?:\((?<parameters>[^()\n]*)\)\s*\{|(?<=\bfunction[ \t]+\k<name>)\s*\{(?:\s*param\s*\((?<inner>[^()]*)\))?)`,
  "gim",
);
const POSITIONAL: readonly string[] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "args"];

/** What a function is given where the file calls it; which argument is which is not asked. */
function givenIn(text: string): readonly Handing[] {
  return Array.from(text.matchAll(FUNCTION)).flatMap(({ groups = {} }) => {
    const { name = "", inner = "", parameters = inner } = groups;
    const calls = new RegExp(
      String.raw`(?:^|[\s;&|({])${name}[ \t](?![ \t]*\()(?<from>[^;|\n]*)`,
      "gm",
    );
    const from = Array.from(text.matchAll(calls)).flatMap(({ groups: call }) =>
      namesIn(call?.from ?? ""),
    );
    return [...POSITIONAL, ...namesIn(parameters)].map((to) => ({ to, from }));
  });
}

function handingsIn(text: string): readonly Handing[] {
  const found = HANDED.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ groups = {} }) => {
      const { to = "", from = "" } = groups;
      const names = KEY.test(from) ? wordsIn(KEY.exec(from)?.[1] ?? "") : namesIn(from);
      const targets = to === "set" ? POSITIONAL : namesIn(`\${${to}}`);
      return targets.map((name) => ({ to: name, from: names }));
    }),
  );
  return [...found, ...givenIn(text)];
}

/** With the variables that these were given by: what happens to a copy happens to what was copied. */
export function withSources(text: string, names: Iterable<string>): ReadonlySet<string> {
  const all = new Set(names);
  if (all.size === 0) return all;
  const handings = handingsIn(text);
  // A set goes on to what is added to it meanwhile.
  for (const name of all)
    for (const { to, from } of handings) if (to === name) for (const each of from) all.add(each);
  return all;
}

import { DIALECTS } from "./explained/dialects.js";
import { DOCUMENT } from "./explained/document.js";
import { explained } from "./explained/explain.js";
import { JAVASCRIPT } from "./explained/javascript.js";
import { NOTATIONS } from "./explained/notations.js";
import type { Explained } from "./report.js";

/** Folders in which each survivor is explained: another one fails `npm run test:stryker`. */
export const CLOSED: readonly string[] = ["document", "model", "rules"];

const password = explained("rules/no-exposed-password.ts");
const placeholder = explained("model/placeholder.ts");
const policy = explained("model/policy.ts");
const quoting = explained("model/quoting.ts");

/** Mutants that no test needs to notice, with the reason. */
export const EXPLAINED: readonly Explained[] = [
  ...DIALECTS,
  ...DOCUMENT,
  ...JAVASCRIPT,
  ...NOTATIONS,
  ...explained("model/hosts.ts")("Only hosts that end so are asked about.", [
    String.raw`/^(?:https?[:-]|(?:pg|api|www|docs|play|status|console|partner-console|b\d+)\.)|\.(?:data|plc|lake)\.(?:[\w-]+\.)*tidbcloud\.com$/`,
    String.raw`/^(?:https?[:-]|(?:pg|api|www|docs|play|status|console|partner-console|b\d+)\.)|\.(?:data|plc|lake)\.(?:[\w-]+\.)*tidbcloud\.com/`,
  ]),
  ...explained("model/scenario.ts")("A list has no branch `null`.", ["index === null", "false"]),
  ...explained("model/scenario.ts")("This is no name of a host.", ["[]", '["Stryker was here"]']),
  ...placeholder("An empty word in a list is asked for by nobody.", ["/\\s+/", "/\\s/"]),
  ...placeholder("Of one word, some are all.", ["words.some(isName)", "words.every(isName)"]),
  ...placeholder("A word that is on no list says nothing.", ["[]", '["Stryker was here"]']),
  ...placeholder("What has no words is too short to tell anything.", ['""', '"Stryker was here!"']),
  ...placeholder("Another round changes nothing.", ["after !== before", "true"]),
  ...explained("model/reference.ts")("One blank stands between these words.", ["/\\s+/", "/\\s/"]),
  ...policy("A caller gets whatever is no lead.", ["() => null", "() => undefined"]),
  ...policy("Nobody asks for hosts that are unknown.", ['"unknown"', '""']),
  ...policy("No other leaf is open.", ['leaf.kind === "unknown"', "true"]),
  ...policy("No client has a placeholder for its default host.", ['leaf.kind === "known"', "true"]),
  ...policy(
    "A kind is asked for only where a host is of it.",
    ["ever(connection.host, (leaf) => isKind(kindOfHost(leaf.value, settings)))[0]?.says", null],
    ['""', '"Stryker was here!"'],
  ),
  ...policy("`undefined` is no host.", ["text !== undefined", "true"]),
  ...quoting("It is only remembered.", ["before !== undefined", "false"]),
  ...quoting(
    "An empty word is known anyway.",
    ["/\\s+/", "/\\s/"],
    ['word === ""', "false"],
    ['""', '"Stryker was here!"'],
  ),
  ...quoting("What is cut off is only not looked at.", ["line.length <= LONGEST", "true"]),
  ...quoting(
    "A user that is found has both parts.",
    ["[]", '["Stryker was here"]'],
    ["prefix !== undefined && name !== undefined", "prefix !== undefined || name !== undefined"],
    ["prefix !== undefined", "true"],
    ["name !== undefined", "true"],
  ),
  ...explained("rules/no-client-certificate.ts")(
    "A client certificate can only be taken out, so nobody reads the wish.",
    ["false", "true"],
  ),
  ...explained("rules/no-conditional-tls.ts")(
    "Where one path is right and another one is wrong, it is the same to ask for either.",
    ["!value", "value"],
  ),
  ...explained("rules/no-hardcoded-ca.ts")(
    "An authority can only be taken out, so nobody reads the wish.",
    ['"system"', '""'],
  ),
  ...password("Both messages begin without `says`, and one of them always has a name.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...password("A password is only ever read from the environment, so nobody reads the wish.", [
    '"environment"',
    '""',
  ]),
  ...explained("rules/require-tls.ts")("Nobody wishes TLS to be off, so nobody reads the wish.", [
    "true",
    "false",
  ]),
  ...explained("rules/require-tls.ts")("Nobody wishes for a fall back, so nobody reads the wish.", [
    "false",
    "true",
  ]),
  ...explained("rules/require-username-prefix.ts")(
    "A user that is left out is an empty name, which lacks no prefix.",
    ['leaf.kind === "known"', "true"],
  ),
];

/** One change of one line, and what a user would see of it. */
export interface Change {
  readonly file: string;
  /** Stands once in the file. */
  readonly from: string;
  readonly to: string;
  readonly shows: string;
}

const change = (file: string, from: string, to: string, shows: string): Change => ({
  file: `src/${file}`,
  from,
  to,
  shows,
});

/** Spread over every folder of `src`. Each is visible to a user: none is the same program in other words. */
export const CHANGES: readonly Change[] = [
  // Rules
  change(
    "rules/require-tls.ts",
    'fallsBack.length > 0 ? "optional" : plain',
    'fallsBack.length > 0 ? plain : "optional"',
    "the message of a fall back and of plain text are exchanged",
  ),
  change(
    "rules/require-tls.ts",
    'isCertain ? "fix" : "suggest"',
    'isCertain ? "fix" : "fix"',
    "TLS is switched on unseen for a likely TiDB of one's own",
  ),
  change(
    "rules/no-wrong-port.ts",
    "if (!evidence.isWritten) return [];",
    "",
    "a port is reported beside a host that only a name tells",
  ),
  change(
    "rules/no-conditional-tls.ts",
    'message !== "attempt")',
    "true)",
    "a `try` has a safe branch",
  ),
  change(
    "rules/require-min-tls-version.ts",
    '() => repair("maxVersion", "TLSv1.3")',
    '() => repair("maxVersion", "TLSv1.2")',
    "the highest version is repaired to another one",
  ),
  change(
    "rules/no-exposed-password.ts",
    "if (evidence.shared && !isOnlyHost) return [];",
    "",
    "the default of a local database is reported",
  ),
  change(
    "rules/require-identity-verification.ts",
    "unless(identityVerified, certificateVerified, ({ value }) => !value)",
    "unless(identityVerified, certificateVerified, () => false)",
    "two reports of one cause",
  ),
  // What is meant
  change(
    "model/policy.ts",
    'if (matches(host, settings.privateHosts)) return "private";',
    "",
    "settings.privateHosts has no effect",
  ),
  change(
    "model/policy.ts",
    "const mayBeHere = shared || connection.clues.texts.some(isHere);",
    "const mayBeHere = shared;",
    "a local default is edited unseen",
  ),
  change(
    "model/scenario.ts",
    "return flag === undefined ? holdsForService(test) : flag !== test.isNegated;",
    "return flag === undefined ? holdsForService(test) : flag;",
    "a negated flag selects the other branch",
  ),
  change(
    "model/setting.ts",
    'if (leaf.kind === "unknown" || !bad(leaf)) return [];',
    'if (leaf.kind === "unknown") continue; else if (!bad(leaf)) return [];',
    "what is unknown on one path is blamed",
  ),
  change(
    "model/placeholder.ts",
    "if (!parts) return null;",
    "if (!parts) continue;",
    "a real password with `my` in it is taken for a placeholder",
  ),
  // What is written, in any language
  change(
    "document/combine.ts",
    'if (top.kind === "scalar" || top.kind === "missing") return base;',
    'if (top.kind === "missing") return base;',
    "`...(tls && { ssl })` makes everything unknown",
  ),
  change(
    "document/states.ts",
    "rename: (from, to, plain) => (differs(from) ? null : otherwise.rename(from, to, plain)),",
    "rename: (from, to, plain) => otherwise.rename(from, to, plain),",
    "one of two states is edited",
  ),
  change(
    "document/text.ts",
    'if (!("hole" in piece) && first <= start && end <= last) return { text: piece, start: first };',
    'if (!("hole" in piece) && first <= start && end < last) return { text: piece, start: first };',
    "nothing is appended to an address",
  ),
  change(
    "document/text.ts",
    "if (widthOf) start += plain === match[0] ? character.length : widthOf(character);",
    "if (widthOf) start += widthOf(character);",
    "edits after a plain letter stand at the wrong place",
  ),
  change(
    "document/dig.ts",
    "return place ? settle({ ...place, leaf: value }) : inapplicable(value.at);",
    'return place && value.kind !== "missing" ? settle({ ...place, leaf: value }) : inapplicable(value.at);',
    "nothing that is left out is reported",
  ),
  // Texts with keys
  change(
    "notations/uri.ts",
    'const userEnd = authority.lastIndexOf("@");',
    'const userEnd = authority.indexOf("@");',
    "a password with `@` in it hides the host",
  ),
  change(
    "notations/uri.ts",
    "escaping: query(/%7B|%22/i.test(text.slice(mark ?? end))),",
    "escaping: query(false),",
    "an encoded query gets plain JSON",
  ),
  change(
    "notations/keyed.ts",
    ": { start: list[first - 1]?.entry.end ?? from.group.start, end: to.entry.end };",
    ": { start: from.entry.start, end: to.entry.end };",
    "a lone `&` or `?` is left at the end of an address",
  ),
  change(
    "notations/shell.ts",
    "encode: (text) => text.replaceAll(\"'\", \"'\\\\''\"),",
    "encode: String,",
    "an edit between single quotes may end them",
  ),
  change(
    "notations/argv-options.ts",
    "const kin = whole.findLast((entry) => stemOf(entry.key) === stemOf(key));",
    "const kin = whole.find((entry) => stemOf(entry.key) === stemOf(key));",
    "a new option stands after the first of its kind",
  ),
  change("notations/go-dsn.ts", "/^tcp[46]?$/", "/^tcp$/", "`tcp6(...)` is silent"),
  change(
    "notations/connector-j.ts",
    "const ANY_CASE = /^(?:user|password|host|port|dbname)$/i;",
    "const ANY_CASE = /^(?:user|host|port|dbname)$/i;",
    "`Password=` in a URL is silent",
  ),
  change(
    "notations/ado.ts",
    "'\"': inQuotes('\"'), \"'\": inQuotes(\"'\")",
    "'\"': inQuotes('\"')",
    "a value in single quotes is misread",
  ),
  change(
    "notations/json.ts",
    'wins: "last",',
    'wins: "first",',
    "of two equal keys in JSON the first counts",
  ),
  change(
    "notations/properties.ts",
    "return (at - first) % 2 === 1;",
    "return at > first;",
    "a value that ends with a backslash goes on in the next line",
  ),
  change(
    "notations/interpolation.ts",
    "return isFilled ? null : { from: own.start, to: own.end };",
    "return { from: own.start, to: own.end };",
    "a value is replaced that something else fills in",
  ),
  change(
    "notations/yaml.ts",
    "const isFixed = around.isFixed || yaml.tree.shared.has(node);",
    "const isFixed = around.isFixed;",
    "what YAML uses twice is edited",
  ),
  change(
    "notations/toml.ts",
    "!comments.some(([from, to]) => start <= from && to <= end);",
    "true;",
    "a comment in a list of TOML is lost",
  ),
  change(
    "parsers/load.ts",
    "load(__PARSERS__[name]) as Parsers[Name];",
    "({}) as Parsers[Name];",
    "no file of YAML or TOML is read",
  ),
  change(
    "notations/shell-tree.ts",
    "const inner = BLOCKS.has(node.type) ? node.end : until;",
    "const inner = until;",
    "what a branch of a script sets is taken for set",
  ),
  change(
    "notations/shell-variables.ts",
    "end <= place && place < until && !opening.some((other) => start < other && other < place);",
    "end <= place && place < until;",
    "a file that a script reads sets no variables",
  ),
  change(
    "notations/shell-script.ts",
    "const text = tree.isWhole ? script : frozen(script);",
    "const text = script;",
    "a script that no shell would run is edited",
  ),
  change(
    "notations/dockerfile-lines.ts",
    "if (DIRECTIVE.test(source)) return [];",
    "",
    "a Dockerfile for Windows is read as one for Linux",
  ),
  change(
    "notations/makefile-lines.ts",
    'isSure: sign === "" || sign.startsWith(":"),',
    "isSure: true,",
    "a default of make is taken for the value",
  ),
  change(
    "languages/markdown/fences.ts",
    'const isKept = prompt !== "" || isTyped || line.startsWith("#");',
    "const isKept = true;",
    "the answers of a console are taken for commands",
  ),
  change(
    "notations/jdbc.ts",
    '...(hosts.length > 1 && { trust: "suggest" }),',
    "",
    "the options of several hosts are edited unseen",
  ),
  // JavaScript
  change(
    "languages/javascript/conditions.ts",
    "return known === null ? undecided(evaluator, node) : scalar(evaluator, node, !known, place);",
    "return known === null ? undecided(evaluator, node) : scalar(evaluator, node, known, place);",
    "`!0` is read as false",
  ),
  change(
    "languages/javascript/tests.ts",
    'holds: inner.operator.startsWith("=") !== isNegated,',
    'holds: inner.operator.startsWith("="),',
    "`!(host === 'localhost')` selects the wrong branch",
  ),
  change(
    "languages/javascript/flow.ts",
    "if (leaves(node.consequent)) return otherwise;",
    "",
    "what a branch that returns has set is taken for set",
  ),
  change(
    "languages/javascript/returns.ts",
    "if (node.finalizer) return ways.lost(node);",
    "",
    "a `finally` is overlooked",
  ),
  change(
    "languages/javascript/literal.ts",
    ": escaped.replaceAll(quote, `\\\\${quote}`);",
    ": escaped;",
    "an edit ends the string that it stands in",
  ),
  change(
    "languages/javascript/comments.ts",
    "...sourceCode.getCommentsAfter(statement).filter(isBeside),",
    "...sourceCode.getCommentsAfter(statement),",
    "a comment on the next statement counts for this one",
  ),
  change(
    "languages/javascript/spelling.ts",
    "if (/\\bprocess\\.env\\b/.test(text)) return (name) => `process.env.${name}`;",
    "",
    "a variable is read in another way than the file reads its others",
  ),
  change(
    "languages/javascript/origin.ts",
    '.replace(/(?<=.)@[~^]?v?\\d[^/]*/, "")',
    "",
    "`npm:mysql2@3` is not known",
  ),
  change(
    "languages/javascript/object-edits.ts",
    "return sourceCode.getCommentsInside(node).length > 0 ? null : [{ at: spanOf(node), text: code }];",
    "return [{ at: spanOf(node), text: code }];",
    "a comment in what is replaced is lost",
  ),
  // Files that are no programs
  change(
    "languages/eslint/text-comments.ts",
    'label === "eslint-disable-line" && loc.start.line !== loc.end.line;',
    "loc.start.line !== loc.end.line;",
    "a comment of two lines silences nothing",
  ),
  change(
    "languages/data/json-comments.ts",
    "const scanner = createScanner(text);",
    "const scanner = createScanner(text, true);",
    "comments are skipped",
  ),
  change(
    "languages/commands.ts",
    'audience === "program" || audience === "page";',
    'audience !== "comparison";',
    "commands in messages are reported",
  ),
  change(
    "languages/data/document.ts",
    'taken: isTaken ? "known" : "none",',
    'taken: "known",',
    "every name says that a text is an address",
  ),
  change(
    "languages/data/runs.ts",
    'pattern.every((part, index) => part === "*" || part === keys[index]);',
    "true;",
    "whatever stands beside the scripts of a package is run",
  ),
  change(
    "languages/data/parts.ts",
    "if (part.path.length >= DEEPEST) return;",
    "if (part.path.length >= 1) return;",
    "only the outer keys of data are read",
  ),
  change(
    "languages/data/language.ts",
    "return rootOf(after) && file(after);",
    "return file(after);",
    "an edit that leaves no JSON counts as made",
  ),
  // Clients and drivers
  change(
    "dialects/drivers/mysql2.ts",
    "flag(`${ssl}.verifyIdentity`, { absent: false, reads: Boolean })",
    "flag(`${ssl}.verifyIdentity`, { absent: false, reads: (value) => value === true })",
    "`verifyIdentity: 1` is reported",
  ),
  change(
    "dialects/drivers/mariadb.ts",
    'TLSv1_1_method: "TLSv1.1"',
    'TLSv1_1_method: "TLSv1.2"',
    "TLS 1.1 passes",
  ),
  change(
    "dialects/drivers/connector-j.ts",
    '["useSSL", false, "plain"],',
    "",
    "`useSSL=false` is no longer plain text",
  ),
  change(
    "dialects/drivers/go-mysql.ts",
    '"skip-verify": "encrypted"',
    '"skip-verify": "chain"',
    "`tls=skip-verify` is taken for a check",
  ),
  change(
    "dialects/drivers/prisma.ts",
    "value === STRICT",
    "String(value).toLowerCase() === STRICT",
    "`sslaccept=STRICT` passes",
  ),
  change("dialects/drivers/rails.ts", "word) - 1]", "word)]", "Trilogy's versions are off by one"),
  change(
    "dialects/drivers/mysql-cli.ts",
    'top: "VERIFY_IDENTITY"',
    'top: "VERIFY_CA"',
    "a command is repaired by half",
  ),
  change(
    "dialects/clients/mysql2.ts",
    'isBelow(version, "3.7.0") ? "last" : "first"',
    'isBelow(version, "3.6.0") ? "last" : "first"',
    "of two parameters the wrong one counts in 3.6",
  ),
  change(
    "dialects/clients/sequelize.ts",
    "const [first, second, third, fourth] = given;",
    "const [first, third, second, fourth] = given;",
    "user and password are exchanged",
  ),
  change(
    "dialects/clients/typeorm.ts",
    '["replication.master", "replication.slaves.*"],',
    '["replication.master"],',
    "TypeORM's replicas are silent",
  ),
  change(
    "dialects/clients/uri.ts",
    'port("port", 3306)',
    'port("port", 4000)',
    "an address without a port is silent",
  ),
  change(
    "dialects/reading.ts",
    "EXPO_PUBLIC|",
    "",
    "a password in an Expo application's public variable is silent",
  ),
  change(
    "dialects/versions.ts",
    "return all.includes(null) ? REFUSED : (all.toSorted()[0] ?? REFUSED);",
    "return all.includes(null) ? REFUSED : (all[0] ?? REFUSED);",
    "the first version of a list counts instead of the lowest",
  ),
  change(
    "dialects/certificates.ts",
    "(variables.length === 0 && texts.some((text) => isPem(text) || isCertificateFile(text))) ||",
    "texts.some((text) => isPem(text) || isCertificateFile(text)) ||",
    "what may come from a variable is taken for a file of the program's",
  ),
  change(
    "dialects/switches.ts",
    "/^(?:0|false|off|no)$/i",
    "/^(?:0|false|off)$/i",
    "`--ssl=no` is taken for on",
  ),
  change(
    "dialects/runtimes/node.ts",
    'weakens: is("0", 0),',
    'weakens: is("0"),',
    "`NODE_TLS_REJECT_UNAUTHORIZED = 0` is silent",
  ),
  // The seam to ESLint
  change(
    "utils/trust.ts",
    'if (level === "private") return "a private endpoint may do without";',
    "",
    "a private endpoint is edited unseen",
  ),
  change(
    "utils/found.ts",
    "if (!byPlace.has(place)) byPlace.set(place, one);",
    "byPlace.set(`${place} ${byPlace.size}`, one);",
    "one mistake is reported twice",
  ),
  change(
    "utils/settings.ts",
    ".filter((key) => !KEYS.includes(key))",
    ".filter(() => false)",
    "a misspelt setting is not told",
  ),
  // The command and the formatter
  change(
    "command/outcome.ts",
    "errorCount: errors.length,",
    "errorCount: messages.length,",
    "warnings count as errors",
  ),
  change(
    "command/tell.ts",
    "lines.length > MOST",
    "lines.length < MOST",
    "a long list of files is not cut",
  ),
  change(
    "command/outcome.ts",
    "[...messages, ...suppressedMessages].filter(isSurvey)",
    "messages.filter(isSurvey)",
    "a file with a comment that switches off all rules counts as one without connections",
  ),
  change(
    "command/outcome.ts",
    'messageId === "broken" ? { line, column }',
    'messageId === "unread" ? { line, column }',
    "the place of a mistake in a data file is not named",
  ),
  change(
    "command/tell.ts",
    "results.length - broken.size",
    "results.length",
    "files that could not be read are counted as read",
  ),
  change(
    "command/run.ts",
    "unread.length > 0 || isLeft",
    "unread.length > 0",
    "a named file that is not read is exit code 0",
  ),
  change(
    "command/hidden.ts",
    "&& hidden.includes(filePath)",
    "&& false",
    "`--fix` changes a file of variables that git ignores",
  ),
  change(
    "command/ignored.ts",
    "return files.filter((file) => !open.has(file));",
    "return files;",
    "variables in a folder with nothing else are not read",
  ),
  change(
    "utils/survey.ts",
    "connections > 0 ?",
    "connections >= 0 ?",
    "every file that mentions TiDB Cloud counts as one with connections",
  ),
  change(
    "notations/yaml-tree.ts",
    "if (names.has(name)) return key as Scalar;",
    "",
    "YAML with a key twice is taken for valid",
  ),
  change(
    "command/arguments.ts",
    "/^(?:off|auto|[1-9]\\d*)$/",
    "/^(?:off|auto|\\d*)$/",
    "`--concurrency 0` is taken",
  ),
  change(
    "formatters/places.ts",
    "return [line + 1, offset - (starts[line] ?? 0) + 1];",
    "return [line + 1, offset - (starts[line] ?? 0)];",
    "SARIF names the column before",
  ),
  change(
    "formatters/fingerprint.ts",
    "seen.set(key, before + 1);",
    "seen.set(key, before);",
    "two findings have one fingerprint",
  ),
  // Changes that once went unnoticed
  change(
    "model/scenario.ts",
    "if (isOwn(then) && isElse(otherwise)) flags",
    "if (isOwn(then)) flags",
    "a flag counts although the other host is unknown",
  ),
  change(
    "model/scenario.ts",
    "visit(host, (branch) => !isOther(branch), isOther);",
    "",
    "one flag for two databases is a condition like any other",
  ),
  change(
    "dialects/ineffective.ts",
    "/^(?:0|false|no|off|none|disabled?)$/i",
    "/^(?:0|false|no|none|disabled?)$/i",
    "`?tls=off` is no longer a no",
  ),
  change(
    "dialects/drivers/connector-j.ts",
    '["useSSL", false, "plain"],',
    '["verifyServerCertificate", true, "chain"], ["useSSL", false, "plain"],',
    "`useSSL=false&verifyServerCertificate=true` is taken for TLS",
  ),
  change(
    "dialects/drivers/go-mysql.ts",
    '"x-tls-key", "x-tls-insecure-skip-verify"',
    '"x-tls-key"',
    "what another tool reads is repaired",
  ),
  change(
    "dialects/drivers/r2dbc.ts",
    'enable_trust: "encrypted"',
    'enable_trust: "chain"',
    "`enable_trust` is taken for a check",
  ),
  change(
    "dialects/drivers/prisma.ts",
    '"sslidentity", "sslpassword"]',
    '"sslidentity"]',
    "`sslpassword` alone no longer switches TLS on",
  ),
  change(
    "dialects/reading.ts",
    '  "/etc/ssl/ca-bundle.pem",',
    "",
    "a bundle of the system is taken for a pinned authority",
  ),
  change(
    "dialects/switches.ts",
    "plainly(key).length > 3",
    "plainly(key).length > 2",
    "`--tls` is repaired into a command that does not run",
  ),
  change(
    "notations/shell.ts",
    "/^[\\w@%+=:,./-]+$/",
    "/^[\\w@%+=:,./*-]+$/",
    "a star in an edit is not quoted",
  ),
  change(
    "dialects/clients/express-mysql-session.ts",
    "options && !pool ? [options] : []",
    "options ? [options] : []",
    "a store with a pool is blamed",
  ),
  change(
    "rules/require-tls.ts",
    "off.length === 0 && beyondDocument ? fallsBack : []",
    "[]",
    "strict says nothing of a documented fall back",
  ),
  change(
    "model/placeholder.ts",
    "trimmed.length > 64",
    "trimmed.length > 32",
    "a long placeholder is taken for a password",
  ),
];

import { readdirSync } from "node:fs";
import { inRepository } from "../docs/files.js";
import { page } from "./page.js";
import { before, camelCase, generate, nameFrom, withImport } from "./write.js";

const INDEX = "src/rules/index.ts";
const TYPES = "src/model/rules.ts";
const namesIn = (folder: string): readonly string[] =>
  readdirSync(inRepository(folder)).map((file) => file.replace(/\.ts$/, ""));

const ruleFile = (name: string): string => `import { always } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../analysis/finding.js";

// TODO: ask another facet, say what follows from it, and wish for something with \`repair\` where there is a remedy.
export default createRule({
  name: "${name}",
  description: "Disallow the user name guest",
  // TODO: say why \`--fix\` must not carry out what the rule wishes, or leave this line out.
  unfixed: "TODO",
  messages: {
    guest: "{{says}} is the account that everybody tries first.{{repair}}{{unfixed}}",
  },
  check: ({ user }) =>
    findings(
      always(user, ({ value }) => /(?:^|\\.)guest$/.test(value)),
      "guest",
    ),
});
`;

const testFile = (name: string): string => `import { describe, expect, it } from "vitest";
import rule from "../../src/rules/${name}.js";
import { DOCUMENTED, LOGIN, pool, right, tester, texts, USER, wrong } from "./tester.js";

const GUEST = "3pTAoNNegb47Uc8.guest";
const login = (user: string): string => pool(\`{ \${LOGIN.replace(\`user: '\${USER}'\`, user)}, ssl: \${DOCUMENTED} }\`);
const said = { id: "guest" as const, data: { says: "\`user\`" } };

// TODO: the words, the place, the edit, and what must stay silent.
tester.run("${name}", rule, {
  valid: [
    right("another user", login("user: '3pTAoNNegb47Uc8.app'")),
    right("a user of the environment", login("user: process.env.DB_USER")),
    right("a guest on one path only", login(\`user: local ? '\${GUEST}' : process.env.DB_USER\`)),
  ],
  invalid: [wrong("a guest", login(\`«user: '\${GUEST}'»\`), said, null)],
});

describe("${name}: words", () => {
  it("says what follows", () => {
    expect(texts("${name}", login(\`user: '\${GUEST}'\`))).toEqual([
      \`\\\`user\\\` is the account that everybody tries first.\`,
    ]);
  });
});
`;

await generate(() => {
  const name = nameFrom(process.argv.slice(2), {
    what: "rule",
    shape: /^(?:no|require)(?:-[a-z][a-z0-9]*)+$/,
    rule: "It begins with `no-` or `require-` and consists of lowercase letters, digits and hyphens.",
    taken: namesIn("src/rules"),
  });
  return {
    files: {
      [`src/rules/${name}.ts`]: ruleFile(name),
      [`tests/rules/${name}.test.ts`]: testFile(name),
      [`docs/rules/${name}.md`]: page,
    },
    edits: {
      // What users' compilers know of the rule: it has no options yet.
      [TYPES]: (text) => before(text, "}\n\n/** Rules that", `  "${name}": [];\n`),
      [INDEX]: (text) =>
        before(
          withImport(text, `import ${camelCase(name)} from "./${name}.js";`),
          "} as const satisfies ",
          `  "${name}": ${camelCase(name)},\n`,
        ),
    },
  };
});

import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.js";
import { fix, lint, rulesIn } from "./lint.js";
import { EVERY_SETTING } from "./typed.js";

/** A connection to a host, as bad as it gets. */
const to = (host: string, user = "3pTAoNNegb47Uc8.root"): string =>
  `import mysql from "mysql2/promise";
mysql.createPool({ host: ${host}, port: 4000, user: "${user}", password: process.env.DB_PASSWORD });
`;
const PUBLIC = '"gateway01.us-east-1.prod.aws.tidbcloud.com"';

/** One program that the service's evidence is in, so that settings are read at all. */
const problemsOf = (settings: unknown): string[] => {
  const linter = new Linter();
  const config: Linter.Config[] = [
    plugin.configs.recommended,
    { settings: { "tidb-tls": settings } },
  ];
  const messages = linter.verify(to(PUBLIC), config, "program.mjs");
  const about = messages.filter(({ messageId }) => messageId === "settings");
  // A mistake in the settings never hides what is wrong with the program.
  expect(rulesIn(messages.filter(({ messageId }) => messageId !== "settings"))).toEqual([
    "require-tls",
  ]);
  for (const { line, column, fix, suggestions } of about) {
    expect({ line, column, fix, suggestions }).toEqual({
      line: 1,
      column: 1,
      fix: undefined,
      suggestions: undefined,
    });
  }
  return about.map(({ message }) => message);
};

const KEYS = "connections, hosts, privateHosts, usernamePrefix, caPath, environment, imports";

it("are all in the list that is tried", () => {
  expect(Object.keys(EVERY_SETTING).join(", ")).toBe(KEYS);
});

describe("a mistake in the settings is one message on the file", () => {
  it.each([
    ["nothing", undefined],
    ["no keys", {}],
    [
      "the defaults",
      {
        connections: "evident",
        hosts: [],
        privateHosts: [],
        usernamePrefix: null,
        caPath: null,
        environment: "auto",
        imports: true,
      },
    ],
    ["keys without a value", { connections: undefined, hosts: undefined }],
    ["every key", EVERY_SETTING],
  ])("says nothing of %s", (_, settings) => {
    expect(problemsOf(settings)).toEqual([]);
  });

  it.each([["text"], [null], [[]], [["all"]], [7], [true], [() => ({})]])(
    "wants an object: %j",
    (settings) => {
      expect(problemsOf(settings)).toEqual([
        `settings["tidb-tls"] must be an object with the keys ${KEYS}.`,
      ]);
    },
  );

  it.each([
    ["connection", "connections"],
    ["Hosts", "hosts"],
    ["host", "hosts"],
    ["privatehosts", "privateHosts"],
    ["private_host", "privateHosts"],
    ["username-prefix", "usernamePrefix"],
    ["caPth", "caPath"],
  ])("names the key that is meant: %s, %s", (key, meant) => {
    expect(problemsOf({ [key]: "all" })).toEqual([
      `settings["tidb-tls"].${key} is not a setting. Did you mean \`${meant}\`?`,
    ]);
  });

  it.each(["toString", "constructor", "rules", "ca", "privateHttp", ""])(
    "names the keys that there are, where none is like it: %s",
    (key) => {
      expect(problemsOf({ [key]: "all" })).toEqual([
        `settings["tidb-tls"].${key} is not a setting. Write one of ${KEYS}.`,
      ]);
    },
  );

  const HOSTS = 'it must be a list of host names, or "*." and a suffix ("*.db.example.com").';
  it.each([
    ["connections", "some", '"some"', 'it must be "certain", "evident" or "all".'],
    ["connections", true, "true", 'it must be "certain", "evident" or "all".'],
    ["connections", ["all"], '["all"]', 'it must be "certain", "evident" or "all".'],
    ["hosts", "db.example.com:4000", '"db.example.com:4000"', HOSTS],
    ["hosts", [""], '[""]', HOSTS],
    ["hosts", ["*"], '["*"]', HOSTS],
    ["hosts", ["*db.example.com"], '["*db.example.com"]', HOSTS],
    ["hosts", ["db.*.com"], '["db.*.com"]', HOSTS],
    ["hosts", ["https://db.example.com"], '["https://db.example.com"]', HOSTS],
    ["hosts", ["db.example.com:4000"], '["db.example.com:4000"]', HOSTS],
    ["hosts", ["db.example.com", 7], '["db.example.com",7]', HOSTS],
    ["hosts", [null], "[null]", HOSTS],
    ["hosts", { 0: "db.example.com" }, '{"0":"db.example.com"}', HOSTS],
    ["privateHosts", ["db example"], '["db example"]', HOSTS],
    ["usernamePrefix", "", '""', "it must be the letters and digits before the dot"],
    ["usernamePrefix", 3, "3", "it must be the letters and digits before the dot"],
    ["usernamePrefix", false, "false", "it must be the letters and digits before the dot"],
    ["caPath", "", '""', "it must be the whole path of a file with all public roots"],
    [
      "caPath",
      "cert.pem",
      '"cert.pem"',
      "it must be the whole path of a file with all public roots",
    ],
    [
      "caPath",
      "/etc/ssl/certs/",
      '"/etc/ssl/certs/"',
      "it must be the whole path of a file with all public roots",
    ],
    ["caPath", true, "true", "it must be the whole path of a file with all public roots"],
  ])("names the key, the value and what may stand there: %s %j", (key, value, spelled, allowed) => {
    const problems = problemsOf({ [key]: value });
    expect(problems).toEqual([
      expect.stringContaining(`settings["tidb-tls"].${key} is ${spelled}; ${allowed}`),
    ]);
    expect(problems[0]).toMatch(/\.$/);
  });

  it.each([
    ["connections", "evidnt", "evident"],
    ["connections", "Certain", "certain"],
    ["connections", "ALL", "all"],
    ["hosts", "db.example.com", ["db.example.com"]],
    ["privateHosts", "*.db.example.com", ["*.db.example.com"]],
    ["usernamePrefix", "3pTAoNNegb47Uc8.root", "3pTAoNNegb47Uc8"],
    ["usernamePrefix", "3pTAoNNegb47Uc8.", "3pTAoNNegb47Uc8"],
    ["environment", "aut", "auto"],
    ["environment", "false", false],
    ["environment", ".env.production", [".env.production"]],
    ["imports", "false", false],
    ["imports", "True", true],
  ])("names the value that is meant: %s %j, %j", (key, value, meant) => {
    expect(problemsOf({ [key]: value })).toEqual([
      `settings["tidb-tls"].${key} is ${JSON.stringify(value)}, which is not allowed. Did you mean ${JSON.stringify(meant)}?`,
    ]);
    expect(problemsOf({ [key]: meant })).toEqual([]);
  });

  it.each(["tidbTls", "tidb_tls", "tidb-tsl", "TiDB-TLS", "tidb/tls", "eslint-plugin-tidb-tls"])(
    "names the key of all settings where another one stands: %s",
    (key) => {
      const problems = (settings: Readonly<Record<string, unknown>>): readonly string[] =>
        new Linter()
          .verify(to(PUBLIC), [plugin.configs.recommended, { settings }], "program.mjs")
          .filter(({ messageId }) => messageId === "settings")
          .map(({ message }) => message);
      expect(problems({ [key]: { connections: "all" } })).toEqual([
        `settings["${key}"] is not read. Did you mean \`settings["tidb-tls"]\`?`,
      ]);
      // Somebody else's, as long as there are settings of ours.
      expect(problems({ [key]: {}, "tidb-tls": {} })).toEqual([]);
    },
  );

  it.each(["tidb", "tls", "mysql-tls", "react", "import/resolver", "tidb-sql", "vitest"])(
    "leaves the settings of others alone: %s",
    (key) => {
      const config = [plugin.configs.recommended, { settings: { [key]: { connection: "all" } } }];
      expect(
        new Linter().verify(to(PUBLIC), config, "program.mjs").map(({ messageId }) => messageId),
      ).toEqual(["off"]);
    },
  );

  it("is a short message, however long the value is", () => {
    const long = Array.from({ length: 100 }, (_, index) => `db ${index}.example.com`);
    const problems = problemsOf({ hosts: long, environment: { files: long } });
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem.length).toBeLessThanOrEqual(170);
  });

  // JSON cannot spell these.
  it.each([
    ["a big integer", 1n],
    ["a function", () => "all"],
    ["a symbol", Symbol("all")],
    ["a list of big integers", [1n]],
  ])("survives %s", (_, value) => {
    for (const key of ["connections", "hosts", "privateHosts", "usernamePrefix"]) {
      expect(problemsOf({ [key]: value })).toEqual([
        expect.stringMatching(`^settings\\["tidb-tls"\\]\\.${key} is .+; it must be .+\\.$`),
      ]);
    }
  });

  it("reports each mistake once, however many rules run", () => {
    const problems = problemsOf({
      connections: 1,
      hosts: 2,
      privateHosts: 3,
      usernamePrefix: 4,
      color: 5,
    });
    expect(problems).toHaveLength(5);
    expect(new Set(problems).size).toBe(5);
  });

  it("leaves the other keys in force", () => {
    const messages = lint(to('"db.example.com"'), {
      settings: { hosts: ["db.example.com"], connections: "every" },
    });
    expect(messages.map(({ messageId }) => messageId)).toEqual(["settings", "off"]);
  });

  it("leaves a wrong key at its default", () => {
    expect(
      rulesIn(lint(to("process.env.DB_HOST", "app"), { settings: { connections: "all" } })),
    ).toEqual(["require-tls", "require-username-prefix"]);
    expect(
      lint(to("process.env.TIDB_HOST"), { settings: { connections: "every" } }).map(
        ({ messageId }) => messageId,
      ),
    ).toEqual(["settings", "presumed"]);
  });

  it("stays on the file while its findings are fixed", () => {
    const { output, messages } = fix(to(PUBLIC), { settings: { hosts: "db.example.com" } });
    expect(output).toContain(
      "ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }".replaceAll("'", '"'),
    );
    expect(messages.map(({ messageId }) => messageId)).toEqual(["settings"]);
  });

  it("is read anew for every file", () => {
    const linter = new Linter();
    const config: Linter.Config[] = [
      plugin.configs.recommended,
      { settings: { "tidb-tls": { hosts: 7 } } },
      { files: ["good/**"], settings: { "tidb-tls": { hosts: [] } } },
    ];
    const count = (filename: string): number =>
      linter
        .verify(to(PUBLIC), config, filename)
        .filter(({ messageId }) => messageId === "settings").length;
    expect([count("bad/a.js"), count("good/a.js"), count("bad/b.js"), count("bad/a.js")]).toEqual([
      1, 0, 1, 1,
    ]);
  });
});

describe("hosts", () => {
  const ownHost = (host: string, hosts: readonly string[]): string[] =>
    rulesIn(lint(to(`"${host}"`), { settings: { hosts } }));

  it("are silent by default", () => {
    expect(rulesIn(lint(to('"db.example.com"')))).toEqual([]);
  });

  it.each([
    ["db.example.com", "db.example.com"],
    ["db.example.com", "DB.Example.COM"],
    ["DB.EXAMPLE.COM", "db.example.com"],
    ["db.example.com.", "db.example.com"],
    ["tidb", "tidb"],
    ["a.db.example.com", "*.db.example.com"],
    ["a.b.db.example.com", "*.db.example.com"],
    ["127.0.0.1", "127.0.0.1"],
  ])("make %s the service's by %s", (host, pattern) => {
    expect(ownHost(host, [pattern])).toEqual(["require-tls"]);
    expect(ownHost(host, ["other.example.com", pattern])).toEqual(["require-tls"]);
  });

  it.each([
    ["db.example.com", "example.com"],
    ["db.example.com", "*.db.example.com"],
    ["evil-db.example.com", "db.example.com"],
    ["db-example-com", "db.example.com"],
    ["mydb.example.com", "*.b.example.com"],
  ])("leave %s alone with %s", (host, pattern) => {
    expect(ownHost(host, [pattern])).toEqual([]);
  });

  it("count as certain, so edits are fixes", () => {
    const { output, messages } = fix(to('"db.example.com"'), {
      settings: { hosts: ["db.example.com"] },
    });
    expect(output).toContain("rejectUnauthorized: true");
    expect(messages).toEqual([]);
  });

  it("add to the service's own", () => {
    expect(rulesIn(lint(to(PUBLIC), { settings: { hosts: ["db.example.com"] } }))).toEqual([
      "require-tls",
    ]);
  });
});

describe("privateHosts", () => {
  const settings = { privateHosts: ["*.internal", "db.example.com"] };

  it("may leave TLS out", () => {
    expect(rulesIn(lint(to('"tidb.internal"'), { settings }))).toEqual([]);
    expect(rulesIn(lint(to('"db.example.com"'), { settings }))).toEqual([]);
  });

  it("win over hosts", () => {
    expect(
      rulesIn(
        lint(to('"db.example.com"'), { settings: { ...settings, hosts: ["db.example.com"] } }),
      ),
    ).toEqual([]);
  });

  it("are judged for what is written, and only with suggestions", () => {
    const code = to('"tidb.internal", ssl: { minVersion: "TLSv1.2", rejectUnauthorized: false }');
    const messages = lint(code, { settings });
    expect(rulesIn(messages)).toEqual(["require-certificate-verification"]);
    expect(messages.map(({ fix, suggestions }) => [fix, suggestions?.length])).toEqual([
      [undefined, 1],
    ]);
    expect(messages[0]?.message).toContain("private endpoint");
  });

  it("are somebody else's without the setting", () => {
    expect(rulesIn(lint(to('"tidb.internal", ssl: { rejectUnauthorized: false }')))).toEqual([]);
  });
});

describe('connections: "all"', () => {
  const settings = { connections: "all" };
  const unsaid = to("process.env.DB_HOST", "app");

  it("judges what shows no sign of the service", () => {
    expect(rulesIn(lint(unsaid))).toEqual([]);
    const messages = lint(unsaid, { settings });
    expect(rulesIn(messages)).toEqual(["require-tls", "require-username-prefix"]);
    expect(messages[0]?.message).toContain("this database may be self-hosted");
  });

  it.each(['"localhost"', '"127.0.0.1"', '"db.example.com"', '"mysql"'])(
    "leaves %s alone, which is provably another's",
    (host) => {
      expect(rulesIn(lint(to(host), { settings }))).toEqual([]);
    },
  );

  it("leaves the user and password of an address alone that may be for this machine", () => {
    const code = `import mysql from "mysql2";
const host = process.env.DB_HOST || "localhost";
export const address = "mysql://app:kT4vXq9LmZ2pWs7R@" + host + ":3306/shop";`;
    expect(rulesIn(lint(code, { settings }))).toEqual([]);
    expect(rulesIn(lint(code.replace(' || "localhost"', ""), { settings }))).toEqual([
      "no-exposed-password",
      "require-username-prefix",
    ]);
  });

  it("does not weaken better evidence", () => {
    expect(lint(to(PUBLIC), { settings })).toEqual(lint(to(PUBLIC)));
  });
});

describe("usernamePrefix", () => {
  it("is what a fix writes", () => {
    const { output, messages } = fix(
      to(`${PUBLIC}, ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true }`, "root"),
      {
        settings: { usernamePrefix: "2abCdEfGhJkLmNp" },
      },
    );
    expect(output).toContain('user: "2abCdEfGhJkLmNp.root"');
    expect(messages).toEqual([]);
  });

  it("is not guessed", () => {
    const { output, messages } = fix(
      to(`${PUBLIC}, ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true }`, "root"),
    );
    expect(output).toContain('user: "root"');
    expect(rulesIn(messages)).toEqual(["require-username-prefix"]);
  });

  it("leaves a name that has one", () => {
    expect(
      rulesIn(
        lint(to(PUBLIC, "3pTAoNNegb47Uc8.root"), {
          settings: { usernamePrefix: "2abCdEfGhJkLmNp" },
        }),
      ),
    ).toEqual(["require-tls"]);
  });
});

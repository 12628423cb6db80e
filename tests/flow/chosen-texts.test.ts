import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const LOGIN = "mysql://3pTAoNNegb47Uc8.root:${process.env.PW}";
const TLS = 'ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true,"verifyIdentity":true}';
const importing = (code: string): string => `import mysql from 'mysql2';\n${code}\n`;
const pool = (rest: string): string =>
  importing(`mysql.createPool(\`${LOGIN}@${HOST}:4000/test${rest}\`);`);
const rules = (code: string): readonly string[] => rulesIn(lint(code, { preset: "strict" }));

describe("a part of an address that a condition chooses makes two addresses", () => {
  const part = `secure ? '?${TLS}' : ''`;
  it.each([
    ["in a template", pool(`\${${part}}`)],
    ["by a name", `const query = ${part};\n${pool("${query}")}`],
    ["in a sum", importing(`mysql.createPool('mysql://${HOST}:4000/test' + (${part}));`)],
    ["in a list", importing(`mysql.createPool(['mysql://${HOST}:4000/test', ${part}].join(''));`)],
    [
      "appended",
      importing(`let url = 'mysql://${HOST}:4000/test';\nurl += ${part};\nmysql.createPool(url);`),
    ],
  ])("%s", (_, code) => {
    expect(rules(code)).toEqual(["no-conditional-tls"]);
  });

  it("that are both wrong, each mended in its own part", () => {
    const code = pool(
      `?ssl=\${secure ? '{"minVersion":"TLSv1.1"}' : '{"rejectUnauthorized":false}'}`,
    );
    const { output, messages } = fix(code, { preset: "strict" });
    expect(messages).toEqual([]);
    expect(output.match(/"rejectUnauthorized":true/g)).toHaveLength(2);
  });

  it("of which the other parts are known", () => {
    const code = importing(
      `const isLive = process.env.LIVE;\nmysql.createPool(\`mysql://\${isLive ? '${HOST}' : 'localhost'}:\${isLive ? 4000 : 3306}/test\${isLive ? '?${TLS}' : ''}\`);`,
    );
    expect(rules(code)).toEqual([]);
    expect(rules(code.replace("isLive ? 4000", "isOther ? 4000"))).toEqual(["no-wrong-port"]);
  });

  it("and what they share is mended once, by a person", () => {
    const code = pool(`\${isTest ? 'a' : 'b'}?${TLS}`).replace(":4000", ":3306");
    expect(rules(code)).toEqual(["no-wrong-port"]);
    const [{ fix: edit, suggestions = [] } = {}] = lint(code, { preset: "strict" });
    expect(edit).toBeUndefined();
    expect(suggestions.map((each) => each.fix.text)).toEqual(["4000"]);
  });

  it("and what is for one of two servers is not written for both", () => {
    const code = importing(
      `mysql.createPool(\`mysql://root@\${isLive ? '${HOST}' : 'localhost'}:3306/test?ssl=false\`);`,
    );
    expect(rules(code)).toContain("no-wrong-port");
    expect(fix(code, { preset: "strict" }).output).toBe(code);
  });

  it("and a part that another condition leaves as it is serves two", () => {
    const code = importing(
      `mysql.createPool(\`mysql://root@\${isLive ? '${HOST}' : 'localhost'}/test?\${isLoud ? 'ssl=false' : 'ssl=0'}\`);`,
    );
    expect(fix(code, { preset: "strict" }).output).toBe(code);
    expect(fix(code.replace("isLoud", "isLive"), { preset: "strict" }).output).not.toBe(code);
  });

  it.each(["isLoud ? '?debug=true' : ''", "isQuiet ? '' : '?debug=true'"])(
    "and nothing is added before or into what may be left out: %s",
    (part) => {
      const messages = lint(pool(`\${${part}}`), { preset: "strict" });
      expect(rulesIn(messages)).toEqual(["require-tls"]);
      expect(messages.flatMap(({ fix: edit, suggestions = [] }) => [edit, ...suggestions])).toEqual(
        [undefined],
      );
    },
  );

  it("unless there are too many ways", () => {
    const parts = Array.from({ length: 5 }, (_, index) => `\${o.a${index} ? '&a${index}=1' : ''}`);
    expect(rules(pool(`?a=1${parts.join("")}`))).toEqual([]);
  });

  it("and what goes on with what is not known has begun there", () => {
    for (const code of [pool("${query}&a=1"), pool(`\${query}&${TLS}`)])
      expect(rules(code)).toEqual([]);
  });

  it("and of a command", () => {
    const code = `import { execSync } from 'node:child_process';\nexecSync(\`mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root \${secure ? '--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem' : ''} test\`);\n`;
    expect(rules(code)).toEqual([]);
  });
});

describe("an address that is changed by URL", () => {
  const changed = (change: string, use = "url.href"): string =>
    importing(
      `const url = new URL(process.env.TIDB_DATABASE_URL);\n${change}\nmysql.createPool(${use});`,
    );
  const set = `url.searchParams.set('ssl', '{"minVersion":"TLSv1.2","rejectUnauthorized":true,"verifyIdentity":true}');`;
  const taken = "url.searchParams.delete('ssl');";

  it.each([
    ["has what is set", changed(set), []],
    ["lacks what is taken away", changed(taken), ["require-tls"]],
    ["lacks it also among options", changed(taken, "{ uri: url.href }"), ["require-tls"]],
    [
      "may have it from elsewhere",
      changed(
        taken,
        "{ uri: url.href, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true } }",
      ),
      [],
    ],
    [
      "has it in one of two branches",
      changed(`if (secure) ${set} else ${taken}`),
      ["no-conditional-tls"],
    ],
    ["has it in both", changed(`if (secure) ${set} else { ${set} }`), []],
    ["may hold anything else", changed("url.searchParams.delete('timeout');"), []],
  ])("%s", (_, code, expected) => {
    expect(rules(code)).toEqual(expected);
  });
});

describe("an address out of a table", () => {
  it("is one of them", () => {
    const code = importing(
      `const urls = { local: 'mysql://root@localhost:3306/test', live: 'mysql://${HOST}:4000/test' };\nmysql.createPool(urls[process.env.DB]);`,
    );
    expect(rules(code)).toEqual(["require-tls"]);
    expect(fix(code).output).toContain(`live: 'mysql://${HOST}:4000/test?ssl=`);
  });

  it("may be anything where one of them is not known", () => {
    const code = importing(
      `const urls = { local: process.env.LOCAL, live: 'mysql://${HOST}:4000/test' };\nmysql.createPool(urls[process.env.DB]);`,
    );
    expect(fix(code).output).toBe(code);
  });
});

describe("a separator that is chosen by what the address has", () => {
  const address = `'mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test'`;
  const withTls = (code: string): string => importing(`${code}\nmysql.createPool(url);`);

  it.each([
    [
      "in two steps",
      `let url = ${address};\nif (url.includes('?')) url += '&';\nelse url += '?';\nurl += '${TLS}';`,
    ],
    ["in one", `let url = ${address};\nurl += url.includes('?') ? '&${TLS}' : '?${TLS}';`],
    [
      "of an address that may come from elsewhere",
      `const base = process.env.URL ?? ${address};\nconst url = base.includes('?') ? base + '&${TLS}' : base + '?${TLS}';`,
    ],
    [
      "unless it is there",
      `let url = ${address};\nif (!url.endsWith('?')) url += url.includes('?') ? '&' : '?';\nurl += '${TLS}';`,
    ],
    [
      "unless it is there, in three steps",
      `let url = ${address};\nif (url.endsWith('?')) { /* ready */ }\nelse if (url.includes('?')) url += '&';\nelse url += '?';\nurl += '${TLS}';`,
    ],
  ])("is never both: %s", (_, code) => {
    expect(lint(withTls(code))).toEqual([]);
  });

  it.each([
    `let url = ${address};\nif (!other.endsWith('?')) url += '?';\nurl += '${TLS}';`,
    `let url = ${address};\nif (!secure) url += '?';\nurl += '${TLS}';`,
    `let url = ${address};\nif (url.endsWith('?')) url += '${TLS}';`,
  ])("is missing where something else is asked, or none is written: %s", (code) => {
    expect(rulesIn(lint(withTls(code), { preset: "strict" }))).not.toEqual([]);
  });

  it("leaves what is wrong on the way that is taken", () => {
    const code = `let url = ${address};\nurl += url.includes('?') ? '&ssl={}' : '?ssl={"rejectUnauthorized":false}';`;
    expect(rulesIn(lint(withTls(code)))).toContain("require-certificate-verification");
  });
});

describe("how long a host is says nothing of whose it is", () => {
  const calling = (before: string, ssl = ""): string =>
    importing(
      `const host = process.env.TIDB_HOST;\n${before}\nmysql.createPool({ host, port: 4000, user: process.env.TIDB_USER, password: process.env.TIDB_PASSWORD${ssl} });`,
    );
  it.each([
    ["before the call", calling("if (host.length < 4) throw new Error('no host');"), "require-tls"],
    [
      "around the options",
      calling(
        "",
        ", ssl: host.length > 4 ? { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true } : undefined",
      ),
      "no-conditional-tls",
    ],
  ])("%s", (_, code, rule) => {
    expect(rules(code)).toEqual([rule]);
  });
});

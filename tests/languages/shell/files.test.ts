import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { itReads, OWN } from "../files.js";
import { USER_FILES } from "./user-files.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const WRONG = `mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root --ssl-mode=DISABLED`;

const foundIn = (text: string, filename = "db.sh"): readonly string[] =>
  new Linter()
    .verify(text, [...OWN], filename)
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? "?"} ${String(line)}`);

describe("scripts of users", () => {
  itReads(USER_FILES, OWN);
});

describe("a command in a script", () => {
  it.each([
    ["alone", WRONG, 1],
    ["in a function", `f() {\n  ${WRONG}\n}`, 2],
    ["in a condition", `if ${WRONG}; then\n  true\nfi`, 1],
    ["in a loop", `until ! ${WRONG}; do sleep 1; done`, 1],
    ["in a branch of a case", `case $1 in\n  db) ${WRONG} ;;\nesac`, 2],
    ["in a pipe", `cat a.sql | ${WRONG} > out.txt 2>&1`, 1],
    ["in a substitution", `x=$(\n${WRONG}\n)`, 2],
    ["in back ticks", `x=\`${WRONG}\``, 1],
    ["in a process substitution", `diff <(${WRONG}) b`, 1],
    ["in another shell", `docker exec db bash -c "${WRONG}"`, 1],
    ["in a shell's input", `ssh host <<'END'\n${WRONG}\nEND`, 2],
    ["after a text for another program", `cat <<END\nit's "here\nEND\n${WRONG}`, 4],
    ["with an apostrophe in a comment", `# it's\n${WRONG} # isn't it`, 2],
    [
      "with places to fill in",
      `${WRONG.replace("3pTAoNNegb47Uc8.root", "<prefix>.root")} -p <db>`,
      1,
    ],
    ["before a quote that does not end", `${WRONG}\necho 'never`, 1],
  ])("is found %s", (_, text, line) => {
    expect(foundIn(text)).toEqual([`require-tls ${String(line)}`]);
  });

  it.each([
    ["$'\\x33pTAoNNegb47Uc8.root'", "$'a\\'b'", ["require-tls 1", "no-exposed-password 1"]],
    ["$'r\\157ot'", '$"$PW"', ["require-username-prefix 1", "require-tls 1"]],
  ])("is read with %s and %s", (user, password, found) => {
    const command = `${WRONG.replace("3pTAoNNegb47Uc8.root", () => user)} -p${password} test`;
    expect(foundIn(command)).toEqual(found);
  });

  it("keeps its quotes where the password goes", () => {
    const script = `${WRONG} -p$'a\\'b' test`;
    const all = new Linter().verify(script, [...OWN], "db.sh");
    const [{ fix } = { fix: null }] =
      all.find(({ ruleId }) => ruleId === "tidb-tls/no-exposed-password")?.suggestions ?? [];
    if (!fix) throw new Error("No suggestion.");
    const after = script.slice(0, fix.range[0]) + fix.text + script.slice(fix.range[1]);
    expect(after).toBe(`${WRONG} -p$''"$TIDB_PASSWORD"$'' test`);
  });

  it.each([
    ["what is printed", `echo "${WRONG}"`],
    ["what is printed in a format", `printf '%s\\n' "jdbc:mysql://${HOST}:4000/a?useSSL=false"`],
    ["a comment", `# ${WRONG}`],
    ["a text for people", `cat <<END\n${WRONG}\nEND`],
    ["what is looked for", `grep -r "jdbc:mysql://${HOST}:4000/a?useSSL=false" .`],
    ["another host", WRONG.replace(HOST, "db.example.com")],
    [
      "another host in a variable",
      `HOST=localhost\n${WRONG.replace(HOST, '"$HOST"')}`.replace("3pTAoNNegb47Uc8.", ""),
    ],
    [
      "the documented form",
      WRONG.replace("DISABLED", "VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem"),
    ],
    ["silenced", `# eslint-disable-next-line tidb-tls/require-tls -- a test\n${WRONG}`],
    ["a program of nearly that name", WRONG.replace("mysql", "mysqltuner")],
  ])("is silent about %s", (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it.each([".bashrc", ".envrc", "bin/setup.bash", "x.zsh", "deploy.ksh", "t.bats", ".profile"])(
    "is read in %s",
    (filename) => {
      expect(foundIn(WRONG, filename)).toEqual(["require-tls 1"]);
    },
  );
});

describe("a file that a script prints", () => {
  const OPTIONS = `[client]\\nhost=${HOST}\\nuser=3pTAoNNegb47Uc8.root\\nport=4000`;

  it.each([
    ["printf", `printf '${OPTIONS}\\nssl-mode=DISABLED\\n' > my.cnf`, ["require-tls 1"]],
    [
      "printf with words",
      `printf "${OPTIONS}\\nssl-mode=%s\\n" DISABLED > ~/.my.cnf`,
      ["require-tls 1"],
    ],
    ["echo -e", `echo -e "${OPTIONS}\\nssl-mode=DISABLED" > my.cnf`, ["require-tls 1"]],
    [
      "echo of several lines",
      `echo "A=b\nURL=jdbc:mysql://${HOST}:4000/a?useSSL=false" > .env`,
      ["require-tls 2"],
    ],
    [
      "echo of one line",
      `echo "URL=jdbc:mysql://${HOST}:4000/a?useSSL=false" >> .env`,
      ["require-tls 1"],
    ],
    ["printf for people", `printf '${OPTIONS}\\nssl-mode=DISABLED\\n'`, []],
    [
      "a format that is used twice",
      `printf '# %s\\n${OPTIONS}\\nssl-mode=DISABLED\\n' a b > my.cnf`,
      [],
    ],
    [
      "the documented form",
      `printf '${OPTIONS}\\nssl-mode=VERIFY_IDENTITY\\nssl-ca=/etc/ssl/cert.pem\\n' > my.cnf`,
      [],
    ],
  ])("with %s", (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });

  it("is mended in its own escapes", () => {
    const script = (port: string): string =>
      `printf '${OPTIONS.replace("4000", port)}\\n' > my.cnf`;
    const { output } = new Linter().verifyAndFix(script("3306"), [...OWN], "db.sh");
    expect(output).toBe(script("4000"));
  });
});

it("edits no script with a command in back ticks that does not end", () => {
  const all = new Linter().verify(
    `${WRONG} <<SQL\nSELECT \`a \\\`b\\\`; -- it's $(date)\nSQL\n`,
    [...OWN],
    "db.sh",
  );
  expect(all.map(({ suggestions = [] }) => suggestions.length)).toEqual([0]);
});

describe("a command in a template", () => {
  it.each(["{{ user }}", "${{ secrets.USER }}", "'{{ user }}'", "{{ user | default('x') }}"])(
    "knows no user of %s",
    (user) => {
      expect(foundIn(WRONG.replace("3pTAoNNegb47Uc8.root", user))).toEqual(["require-tls 1"]);
    },
  );

  it("knows no password of `{{ password }}`", () => {
    expect(foundIn(`${WRONG} -p{{ password }} -e "select 1"`)).toEqual(["require-tls 1"]);
  });
});

describe("a command in a variable", () => {
  const wrong = `CMD="${WRONG}"`;
  const bare = `CMD="${WRONG.replace(" --ssl-mode=DISABLED", "")}"`;

  it.each([
    ["once, where it stands", `${wrong}\n$CMD -e 1\n$CMD -e 2`, ["require-tls 1"]],
    ["where nobody runs it", wrong, ["require-tls 1"]],
    [
      "not where it goes on well",
      `${bare}\n$CMD --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem`,
      [],
    ],
    ["where it goes on in a wrong way", `${bare}\n$CMD --ssl-mode=DISABLED`, ["require-tls 2"]],
  ])("is reported %s", (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});

it("mends a command in a variable where it stands, for all who run it", () => {
  const script = `CMD="${WRONG}"\n$CMD -e 1\n$CMD -e 2\n`;
  const [message] = new Linter().verify(script, [...OWN], "db.sh");
  const [{ fix } = { fix: null }] = message?.suggestions ?? [];
  if (!fix) throw new Error("No suggestion.");
  const after = script.slice(0, fix.range[0]) + fix.text + script.slice(fix.range[1]);
  const right = "VERIFY_IDENTITY --ssl-ca=/etc/ssl/certs/ca-certificates.crt";
  expect(after).toBe(script.replace("DISABLED", right));
  expect(foundIn(after)).toEqual([]);
});

it("puts no word into an item of a list", () => {
  const script = `A=(-h ${HOST} -P 4000 "--ssl-mode=DISABLED")\nmysql "\${A[@]}" -e 1\n`;
  const [message] = new Linter().verify(script, [...OWN], "db.sh");
  const [{ fix } = { fix: null }] = message?.suggestions ?? [];
  if (!fix) throw new Error("No suggestion.");
  const after = script.slice(0, fix.range[0]) + fix.text + script.slice(fix.range[1]);
  expect(after).toContain('"--ssl-mode=VERIFY_IDENTITY")');
  expect(after).toMatch(/\}" --ssl-ca=\S+ -e 1\n$/);
});

describe("variables of a script", () => {
  const command = (host: string, mode = "DISABLED"): string =>
    `mysql -h ${host} -P 4000 -u x --ssl-mode=${mode}`;

  it.each([
    ["set before", `H=${HOST}\n${command("$H")}`, ["require-tls 2"]],
    ["exported", `export H="${HOST}"\n${command('"$H"')}`, ["require-tls 2"]],
    ["declared", `readonly H='${HOST}'\n${command("${H}")}`, ["require-tls 2"]],
    ["local", `f() {\n  local H=${HOST}\n  ${command("$H")}\n}`, ["require-tls 3"]],
    [
      "made of another",
      `A=gateway01\nH=$A.us-east-1.prod.aws.tidbcloud.com\n${command("$H")}`,
      ["require-tls 3"],
    ],
    ["with a default", command(`"\${H:-${HOST}}"`), ["require-tls 1"]],
    ["set to a default", `H=\${H:-${HOST}}\n${command("$H")}`, ["require-tls 2"]],
    ["with the mode", `M=DISABLED\n${command(HOST, "$M")}`, ["require-tls 2"]],
    [
      "with all options",
      `O="-h ${HOST} -P 4000 --ssl-mode=DISABLED"\nmysql $O a`,
      ["require-tls 1"],
    ],
    [
      "with a list of options",
      `O=(-h ${HOST} -P 4000 --ssl-mode=DISABLED)\nmysql "\${O[@]}" a`,
      ["require-tls 1"],
    ],
  ])("count: %s", (_, text, found) => {
    expect(foundIn(text)).toEqual(expect.arrayContaining(found));
  });

  it.each([
    ["set twice", `M=DISABLED\nM=VERIFY_IDENTITY\n${command(HOST, "$M")}`],
    ["set in a branch", `if x; then M=DISABLED; fi\n${command(HOST, "$M")}`],
    ["set when another fails", `[ -z "$M" ] && M=DISABLED\n${command(HOST, "$M")}`],
    ["set afterwards", `${command(HOST, "$M")}\nM=DISABLED`],
    ["set in a subshell", `(M=DISABLED)\n${command(HOST, "$M")}`],
    ["read with others", `mapfile -t M < a\n${command(HOST, "$M")}`],
    ["read as a list", `readarray -t M < a\n${command(HOST, "$M")}`],
    ["an option of the script", `getopts m M\n${command(HOST, "$M")}`],
    ["read from a person", `read -r M\n${command(HOST, "$M")}`],
    ["maybe set by another file", `M=DISABLED\nsource ./env.sh\n${command(HOST, "$M")}`],
    ["gone", `M=DISABLED\nunset M\n${command(HOST, "$M")}`],
    ["of a loop", `for M in DISABLED REQUIRED; do ${command(HOST, "$M")}; done`],
    ["appended to", `M=DIS\nM+=ABLED\n${command(HOST, "$M")}`],
    ["made of itself", `M=$M$M\n${command(HOST, "$M")}`],
    ["made of each other", `M=$N\nN=$M\n${command(HOST, "$M")}`],
  ])("do not count: %s", (_, text) => {
    expect(foundIn(text).filter((rule) => rule.startsWith("require-tls"))).toEqual([]);
  });
});

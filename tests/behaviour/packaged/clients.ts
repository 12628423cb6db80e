import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { goMysql } from "../../samples/go-mysql.js";
import { mariadbJdbc } from "../../samples/mariadb-jdbc.js";
import { mycli } from "../../samples/mycli.js";
import { mariadbCli, mysqlCli } from "../../samples/mysql-cli.js";
import type { Sample, SampleSet } from "../../samples/index.js";
import { sqlAlchemy } from "../../samples/sqlalchemy.js";
import type { Row } from "../row.js";
import { runner, type Text } from "./texts.js";

/** What one version does otherwise than the version that the plugin speaks of. The first that matches a text counts. */
export interface Otherwise {
  readonly where: (text: string) => boolean;
  readonly does: Row;
  readonly because: string;
}

/** A client that Debian packages, and the samples that it can be given. */
export interface Packaged {
  readonly name: string;
  readonly set: SampleSet;
  /** Debian's packages; the first has the version of the client. */
  readonly packages: readonly string[];
  /** The version that was looked at: another one is not judged by it. */
  readonly version: string;
  readonly takes?: (sample: Sample) => boolean;
  /** Makes ready what connects to each line that it reads. */
  readonly prepare: (folder: string) => readonly string[];
  readonly otherwise: readonly Otherwise[];
}

export const wordsOf = (text: Text): string => (typeof text === "string" ? text : text.join(" "));
const has =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

/** The python of the packages, whatever other one stands first in the path. */
export const PYTHON = "/usr/bin/python3";
const command = (): readonly string[] => [process.execPath, runner("command.mjs")];
const urls = (): readonly string[] => [PYTHON, runner("sqlalchemy_urls.py")];

function compiled(folder: string): readonly string[] {
  const program = join(folder, "dsns");
  const env = {
    ...process.env,
    GO111MODULE: "off",
    GOFLAGS: "",
    GOPATH: "/usr/share/gocode",
    GOCACHE: join(folder, "go"),
  };
  execFileSync("go", ["build", "-o", program, runner("dsns.go")], { env, stdio: "inherit" });
  return [program];
}

/** Java, which trusts the laboratory's authority. */
export function trusting(folder: string): readonly string[] {
  const [store, password] = [join(folder, "trust.p12"), "changeit"];
  const certificate = join(folder, "isrgrootx1.pem");
  const into = ["-keystore", store, "-storetype", "PKCS12", "-storepass", password];
  execFileSync(
    "keytool",
    ["-importcert", "-noprompt", "-alias", "laboratory", "-file", certificate, ...into],
    { stdio: "ignore" },
  );
  const trust = [
    `-Djavax.net.ssl.trustStore=${store}`,
    `-Djavax.net.ssl.trustStorePassword=${password}`,
  ];
  return ["java", "-XX:TieredStopAtLevel=1", ...trust];
}

function java(folder: string): readonly string[] {
  const classes = `/usr/share/java/mariadb-java-client.jar:${folder}`;
  execFileSync("javac", ["-d", folder, runner("Urls.java")]);
  return [...trusting(folder), "-cp", classes, "Urls"];
}

const CHECK_BEATS: Otherwise = {
  where: has(/--skip-ssl .*--ssl-verify-server-cert/),
  does: "T x x x x x",
  because: "to 10.11 `--ssl-verify-server-cert` beats `--skip-ssl`; 11.8 talks in the clear",
};
const NO_MODE = / --(?:ssl(?:[-_]?mo|ca)|tls-ciphersuites)/i;

export const PACKAGED: readonly Packaged[] = [
  {
    ...{
      name: "mariadb",
      set: mariadbCli,
      packages: ["mariadb-client"],
      version: "10.11",
      prepare: command,
    },
    otherwise: [CHECK_BEATS],
  },
  {
    ...{
      name: "mysql, which is MariaDB's",
      set: mysqlCli,
      packages: ["mariadb-client"],
      version: "10.11",
      prepare: command,
    },
    // Programs of other packages, and what a shell has to be told first.
    takes: ({ code }) =>
      code.includes("node:child_process") &&
      !/promisify|cross-spawn|docker|sudo|\$\{|<host>|\/usr\/bin|set -e/.test(code),
    otherwise: [
      {
        where: has(NO_MODE),
        does: "! ! ! ! ! !",
        because:
          "it stops at `--ssl-mode` and `--tls-ciphersuites`, which it does not have, and at what is misspelt",
      },
      {
        where: has(/--tls-version= /),
        does: "T T T T x P",
        because: "an empty list of versions has all of them",
      },
      {
        where: (text) => text.includes("--loose-ssl-mode") && !text.includes("--ssl-ca"),
        does: "T T T T x P",
        because: "it passes over `--loose-ssl-mode`, which it does not have",
      },
      {
        where: has(/--ssl-ca/),
        does: "T x T x x P",
        because: "a bundle alone checks the chain, and only where the server offers TLS",
      },
    ],
  },
  {
    ...{ name: "mycli", set: mycli, packages: ["mycli"], version: "1.26" },
    prepare: () => [PYTHON, runner("mycli_commands.py")],
    // The shell would take its placeholders for files.
    takes: ({ code }) => !code.includes("<host>"),
    otherwise: [
      {
        where: has(/--dsn/),
        does: "! ! ! ! ! !",
        because: "before `--dsn` took an address it took names only",
      },
      {
        where: has(/--(?:ssl-mode|no-ssl|tls-version)/),
        does: "! ! ! ! ! !",
        because:
          "it stops at `--ssl-mode` and `--no-ssl` (since 1.43), and at `--tls-version` (since 1.29)",
      },
      {
        where: (text) => !text.includes(" --ssl"),
        does: "P P P P P P",
        because:
          "it tries TLS only where an option asks for it (since 1.43 always), and reads none from an address (since 1.32)",
      },
    ],
  },
  {
    ...{
      name: "SQLAlchemy with PyMySQL",
      set: sqlAlchemy,
      packages: ["python3-pymysql", "python3-sqlalchemy"],
      version: "1.0",
    },
    prepare: urls,
    takes: ({ code }) => code.includes("+pymysql:"),
    otherwise: [
      {
        where: (text) => !text.includes("?"),
        does: "P P P P P P",
        because: "it tries TLS only where an option asks for it (since 1.2 always)",
      },
      {
        where: (text) => !/[?&](?:ssl|ssl_mode)=/.test(text),
        does: "* * * * * P",
        because: "it falls back to plain text whatever its options say (since 1.2 it does not)",
      },
    ],
  },
  {
    ...{
      name: "SQLAlchemy with mysqlclient",
      set: sqlAlchemy,
      packages: ["python3-mysqldb", "python3-sqlalchemy"],
      version: "1.4",
    },
    prepare: urls,
    takes: ({ code }) => code.includes("+mysqldb:"),
    otherwise: [
      {
        where: has(/ssl_mode/),
        does: "! ! ! ! ! !",
        because: "linked to MariaDB's library it throws at `ssl_mode`",
      },
    ],
  },
  {
    ...{
      name: "SQLAlchemy with aiomysql",
      set: sqlAlchemy,
      packages: ["python3-aiomysql", "python3-sqlalchemy"],
      version: "0.1",
    },
    prepare: urls,
    takes: ({ code }) => code.includes("+aiomysql:"),
    otherwise: [
      {
        where: has(/ssl_ca/),
        does: "x x x x x P",
        because: "it crashes at `ssl_ca` where the server has TLS",
      },
    ],
  },
  {
    ...{ name: "Go-MySQL-Driver", set: goMysql, version: "1.5", prepare: compiled },
    packages: ["golang-github-go-sql-driver-mysql-dev", "golang-go"],
    otherwise: [
      {
        where: has(/tls=true&allowFallbackToPlaintext=true/),
        does: "T x x x x x",
        because: "it does not know `allowFallbackToPlaintext` (since 1.7)",
      },
    ],
  },
  {
    ...{
      name: "MariaDB Connector/J",
      set: mariadbJdbc,
      packages: ["libmariadb-java", "default-jdk-headless"],
      version: "2.7",
      prepare: java,
    },
    otherwise: [
      {
        where: (text) => !/[?&]useSsl=true/i.test(text),
        does: "P P P P P P",
        because: "it knows no `sslMode` (since 3.0), and talks in the clear without `useSsl`",
      },
    ],
  },
];

/** The version of a package, without what Debian adds; null where it is not installed. */
export function installed(name: string): string | null {
  const { status, stdout } = spawnSync(
    "dpkg-query",
    ["-W", "-f", "${db:Status-Status} ${Version}", name],
    { encoding: "utf8" },
  );
  const version = status === 0 ? /^installed (?:\d+:)?([\d.]+)/.exec(stdout)?.[1] : undefined;
  return version ?? null;
}

/** Why a client is not run here; null where it is. */
export function absence({
  packages,
  version,
}: Pick<Packaged, "packages" | "version">): string | null {
  const versions = packages.map((name) => [name, installed(name)] as const);
  const lacking = versions.flatMap(([name, found]) => (found === null ? [name] : []));
  if (lacking.length > 0)
    return `not installed: apt-get install --no-install-recommends ${lacking.join(" ")}`;
  const found = versions[0]?.[1] ?? "";
  return `${found}.`.startsWith(`${version}.`)
    ? null
    : `${found} is installed, and ${version} is what was looked at`;
}

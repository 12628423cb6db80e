import { Linter } from "eslint";
import { expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const found = (code: string): readonly (string | null)[] =>
  new Linter().verify(`<?php\n${code}`, plugin.configs.files, "a.php").map(({ ruleId }) => ruleId);

const OPTIONS = `['driver' => 'mysql', 'host' => '${HOST}', 'port' => 4000, 'username' => '3pTAoNNegb47Uc8.root', 'options' => [PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]]`;

it.each([
  "$c = new Illuminate\\Database\\Capsule\\Manager;",
  "$c = new \\Illuminate\\Database\\Capsule\\Manager();",
  "use Illuminate\\Database\\Capsule\\Manager as Capsule;\n$c = new Capsule;",
  "use Illuminate\\Database;\n$c = new Database\\Capsule\\Manager;",
])("an object of a class that is named in full is known by it: %s", (made) => {
  expect(found(`${made}\n$c->addConnection(${OPTIONS});\n`)).toEqual([
    "tidb-tls/require-certificate-verification",
  ]);
});

it("a class of somebody else's stays one", () => {
  const made = "// Database\\Capsule\n$c = new Acme\\Capsule\\Manager;";
  expect(found(`${made}\n$c->addConnection(${OPTIONS});\n`)).toEqual([]);
});

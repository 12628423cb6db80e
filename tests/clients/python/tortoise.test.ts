import { describe, expect, it } from "vitest";
import { CA, foundIn, HOST, messagesIn, repairedIn } from "./lint.js";

const TLS = "require-tls";
const CERTIFICATE = "require-certificate-verification";
const IDENTITY = "require-identity-verification";
const USELESS = "no-ineffective-tls-options";
const USER = "3pTAoNNegb47Uc8.root";

const program = (...lines: readonly string[]): string =>
  ["import os, ssl", "from tortoise import Tortoise", ...lines, ""].join("\n");
const address = (query = ""): string =>
  program(
    `await Tortoise.init(db_url=f"mysql://${USER}:{os.environ['P']}@${HOST}:4000/test${query}")`,
  );
const config = (more: string): string =>
  program(
    "TORTOISE_ORM = {",
    '    "connections": {',
    '        "default": {',
    '            "engine": "tortoise.backends.mysql",',
    `            "credentials": {"host": "${HOST}", "port": 4000, "user": "${USER}"${more}},`,
    "        }",
    "    },",
    "}",
  );
const INIT = "await Tortoise.init(config=TORTOISE_ORM)";

/** What asyncmy and aiomysql make of it: FACTS-dialects.md 4.5. What is handed to them was read in the source of Tortoise. */
describe("Tortoise ORM", () => {
  it.each([
    ["", [TLS]],
    [', "password": os.environ["P"]', [TLS]],
    [', "ssl": ssl.create_default_context()', []],
    [', "ssl": ssl._create_unverified_context()', [CERTIFICATE]],
    [`, "ssl": {"ca": "${CA}"}`, []],
    [`, "ssl": {"ca": "${CA}", "check_hostname": False}`, [IDENTITY]],
    [', "ssl": True', []],
    [', "ssl": context()', []],
    [`, "ssl_ca": "${CA}"`, [USELESS]],
  ])("credentials {%s}", (more, rules) => {
    const code = config(more);
    expect(foundIn(code)).toEqual(rules);
    expect(foundIn(code + INIT)).toEqual(rules);
    const after = repairedIn(code + INIT);
    expect([after, foundIn(after)]).toEqual([after, []]);
  });

  it.each([
    ["", [TLS]],
    ["?charset=utf8mb4", [TLS]],
    ["?ssl=true", []],
    ["?ssl=false", []],
  ])("an address with %j", (query, rules) => {
    expect(foundIn(address(query))).toEqual(rules);
    expect(repairedIn(address(query))).toBe(address(query));
  });

  it.each([
    [
      "from tortoise.contrib.fastapi import register_tortoise",
      "register_tortoise(app, db_url=url)",
    ],
    ["from tortoise.contrib.fastapi import RegisterTortoise", "RegisterTortoise(app, db_url=url)"],
    [
      "from tortoise.contrib.sanic import register_tortoise",
      'register_tortoise(app, config={"connections": {"default": url}})',
    ],
    ["", 'Tortoise.init({"connections": {"default": url}})'],
    ["", "Tortoise.init(config_file=None, _create_db=True, db_url=url)"],
    ...["starlette", "quart", "aiohttp", "blacksheep"].map((framework): [string, string] => [
      `from tortoise.contrib.${framework} import register_tortoise`,
      "register_tortoise(app, db_url=url)",
    ]),
  ])("%s: %s", (brings, call) => {
    const url = `url = "mysql://${USER}@${HOST}:4000/test"`;
    expect(foundIn(program(brings, url, call))).toEqual([TLS]);
    expect(foundIn(program(brings, url.replace(HOST, "db.example.com"), call))).toEqual([]);
  });

  it("reads the other name of the configuration", () => {
    expect(foundIn(config("").replace("TORTOISE_ORM", "TORTOISE_CONFIG"))).toEqual([TLS]);
  });

  it("takes a context that loads a certificate of the client", () => {
    const code = program(
      "context = ssl.create_default_context()",
      'context.load_cert_chain(certfile="client.pem", keyfile="client.key")',
      `TORTOISE_ORM = {"connections": {"default": {"engine": "tortoise.backends.mysql", "credentials": {"host": "${HOST}", "port": 4000, "user": "${USER}", "ssl": context}}}}`,
    );
    expect(foundIn(code)).toEqual(["no-client-certificate"]);
  });

  it("leaves other databases alone", () => {
    expect(foundIn(config("").replace("backends.mysql", "backends.asyncpg"))).toEqual([]);
  });
  it("says where an address ends", () => {
    expect(messagesIn(address()).join()).toContain("Give the parts as `credentials`");
  });
});

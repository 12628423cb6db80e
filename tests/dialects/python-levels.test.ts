import { describe, expect, it } from "vitest";
import { within } from "../../src/dialects/keywords.js";
import { MADE_BY } from "../../src/document/mappings.js";
import { DICT_ENTRIES } from "../../src/dialects/ssl-dict.js";
import { sslRule } from "../../src/dialects/ssl-option.js";
import { driverOf } from "./python.js";
import { inScript, levelOf } from "./told.js";

const CONTEXT = `'${MADE_BY}': 'ssl.create_default_context'`;
const LAX = "'()': 'ssl._create_unverified_context'";

/** `driver: options | how much is promised`. FACTS-dialects.md 4.2 to 4.5. */
const LEVELS = `
  client: | wish
  client: ssl: null | wish
  client: ssl: true | unchecked
  client: ssl: false | plain
  client: ssl: 1 | wish
  client: ssl: {} | wish
  client: ssl: given() | ?
  client: ssl: { ca: 'a' } | wish
  client: ssl: c ? true : false | unchecked | plain
  client: ssl_mode: null, ssl: true | unchecked
  client: ssl_mode: null | wish
  client: ssl_mode: given() | ?
  client: ssl_mode: given(), ssl: { ca: 'a' } | ?
  client: ssl_mode: 'REQUIRED' | unchecked
  client: ssl_mode: 'REQUIRED', ssl: { ca: 'a' } | chain
  client: ssl_mode: 'REQUIRED', ssl: { capath: 'a' } | chain
  client: ssl_mode: 'REQUIRED', ssl: { ca: c ? 'a' : '' } | chain | unchecked
  client: ssl_mode: 'REQUIRED', ssl: { ca: given() } | chain
  client: ssl_mode: 'VERIFY_CA', ssl: { ca: 'a' } | chain
  client: ssl_mode: 'VERIFY_IDENTITY', ssl: { ca: 'a' } | full
  client: ssl_mode: c ? 'VERIFY_IDENTITY' : 'DISABLED', ssl: { ca: 'a' } | full | plain
  client: ssl_mode: 'PREFERRED', ssl: { ca: 'a' } | wish
  client: ssl_mode: 'preferred' | -
  client: ssl_ca: 'a' | -
  client: read_default_file: 'my.cnf' | ?
  client: read_default_group: 'client' | ?
  client2: ssl_mode: 'REQUIRED' | unchecked
  client1: | wish
  client1: ssl: { ca: 'a' } | wish
  client1: ssl: c ? {} : { ca: 'a' } | wish | wish
  client1: ssl: given() | ?
  client1: ssl: true | ?
  client1: ssl_mode: 'REQUIRED' | -
  client1: read_default_file: 'my.cnf' | ?
  client1: read_default_group: 'client' | ?
  pymysql: | wish
  pymysql: ssl: {} | wish
  pymysql: ssl: true | -
  pymysql: ssl: given() | ?
  pymysql: ssl: c ? { ca: 'a' } : {} | full | wish
  pymysql: ssl: { ca: c ? 'a' : '' } | full | unchecked
  pymysql: ssl: { capath: c ? 'a' : '' } | full | unchecked
  pymysql: ssl: { ca: 'a', check_hostname: c ? true : false } | full | chain
  pymysql: ssl: { ca: 'a', check_hostname: false, verify_mode: c ? true : false } | chain | unchecked
  pymysql: ssl: { ${CONTEXT}, check_hostname: c ? true : false } | full | chain
  pymysql: ssl: { '()': c ? 'ssl.create_default_context' : 'ssl._create_unverified_context' } | full | unchecked
  pymysql: ssl_disabled: true | plain
  pymysql: ssl_disabled: c ? true : false, ssl: { ca: 'a' } | plain | full
  pymysql: ssl_ca: 'a' | unchecked
  pymysql: ssl_cert: 'a' | unchecked
  pymysql: ssl_key: 'a' | unchecked
  pymysql: ssl_cert: given() | unchecked
  pymysql: ssl_key: given() | unchecked
  pymysql: ssl_verify_cert: true | chain
  pymysql: ssl_verify_cert: 'none' | unchecked
  pymysql: ssl_verify_cert: 'required' | chain
  pymysql: ssl_verify_cert: 'other' | unchecked
  pymysql: ssl_ca: 'a', ssl_verify_cert: 'other' | chain
  pymysql: ssl_verify_cert: given(), ssl: { ca: 'a' } | ?
  pymysql: ssl_ca: 'a', ssl_verify_cert: given() | chain
  pymysql: ssl_verify_identity: true | unchecked
  pymysql: ssl_ca: 'a', ssl_verify_identity: true | -
  pymysql: ssl_ca: 'a', ssl_verify_cert: true, ssl_verify_identity: true | full
  pymysql: ssl_ca: 'a', ssl_verify_cert: true, ssl_verify_identity: c ? true : false | full | chain
  pymysql: ssl_key_password: 'a' | wish
  pymysql: ssl_mode: 'a' | -
  pymysql: read_default_file: 'my.cnf' | ?
  connector: | wish
  connector: ssl_disabled: true | plain
  connector: ssl_disabled: true, ssl_ca: 'a', ssl_verify_cert: true, ssl_verify_identity: true | plain
  connector: ssl_ca: 'a' | wish
  connector: ssl_verify_cert: true | chain
  connector: ssl_verify_cert: true, ssl_verify_identity: true, ssl_ca: 'a' | full
  connector: ssl_verify_identity: true | wish
  connector: ssl_verify_identity: true, ssl_ca: 'a' | ?
  connector: ssl_verify_identity: true, ssl_ca: 'a', use_pure: true | wish
  connector: ssl_verify_identity: true, ssl_ca: 'a', use_pure: false | full
  connector: ssl_verify_identity: true, ssl_ca: 'a', use_pure: given() | ?
  connector: tls_versions: ['TLSv1.2'] | wish
  connector: tls_ciphersuites: ['a'], ssl_cipher: 'b', ssl_cert: 'c', ssl_key: 'd' | wish
  connector: option_files: 'my.cnf' | ?
  connector: read_default_file: 'my.cnf' | ?
  aiomysql: | plain
  aiomysql: ssl: { ${CONTEXT} } | gap full
  aiomysql: ssl: { ${LAX} } | gap unchecked
  aiomysql: ssl: { ${CONTEXT}, check_hostname: c ? true : false } | gap full | gap chain
  aiomysql: ssl: { ${CONTEXT}, verify_mode: c ? 'CERT_NONE' : 'CERT_REQUIRED' } | gap unchecked | gap full
  aiomysql: ssl: { '()': c ? 'ssl.create_default_context' : 'ssl._create_unverified_context' } | gap full | gap unchecked
  aiomysql: ssl: { ca: 'a' } | -
  aiomysql: ssl: {} | plain
  aiomysql: ssl: true | gap full
  aiomysql: ssl: 1 | ?
  aiomysql: ssl: given() | ?
  aiomysql: ssl: c ? true : false | gap full | plain
  aiomysql: read_default_file: 'my.cnf' | ?
  asyncmy: | plain
  asyncmy: ssl: true | unchecked
  asyncmy: ssl: 1 | ?
  asyncmy: ssl: { ca: 'a' } | full
  asyncmy: ssl: { ca: c ? 'a' : '' } | full | unchecked
  asyncmy: ssl: { capath: c ? 'a' : '' } | full | unchecked
  asyncmy: ssl: { ca: 'a', check_hostname: c ? true : false } | full | chain
  asyncmy: ssl: { ca: 'a', check_hostname: false, verify_mode: c ? true : false } | chain | unchecked
  asyncmy: ssl: { ${CONTEXT} } | full
  asyncmy: ssl: { '()': c ? 'ssl.create_default_context' : 'ssl._create_unverified_context' } | full | unchecked
  asyncmy: ssl: given() | ?
  asyncmy: read_default_file: 'my.cnf' | ?
  tortoise: | plain
  tortoise: ssl: true | ?
  tortoise: ssl: { ca: 'a' } | full
  tortoise: ssl: { ${CONTEXT} } | full
  tortoise: ssl: { ${LAX} } | unchecked
  tortoise: ssl_ca: 'a' | -
  tortoise: read_default_file: 'my.cnf' | ?
`;
const cells = LEVELS.trim()
  .split("\n")
  .map((line) => /^\s*(\w+): ?(.*?) ?\| (.*)$/.exec(line)?.slice(1) ?? []);

describe("how much a driver of Python promises", () => {
  it.each(cells)("%s: %s: %s", (name = "", options = "", level) => {
    expect(levelOf(driverOf(name), inScript(`{ host: 'h', ${options} }`))).toBe(level);
  });
});

describe("the parts of the tables", () => {
  it("are keys under a key", () => {
    expect([within("", "ssl"), within("args", "ssl"), within("a.b", "ssl.ca")]).toEqual([
      ...["ssl", "args.ssl", "a.b.ssl.ca"],
    ]);
  });
  it("are entries of a dictionary", () => {
    expect(DICT_ENTRIES).toEqual([
      ...["ca", "capath", "cert", "key", "cipher", "check_hostname", "verify_mode", "password"],
    ]);
    expect(sslRule("encrypted").switches).toEqual(["ssl"]);
  });
});

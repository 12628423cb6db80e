import { describe, expect, it } from "vitest";
import { foundIn, LOGIN } from "./lint.js";

const CERTIFICATE = "require-certificate-verification";

/** Contexts of Python's `ssl` as PyMySQL takes them, by what makes them. */
describe("what makes a context", () => {
  it.each([
    ["ssl.create_default_context()", []],
    ["ssl._create_default_https_context()", []],
    ["ssl._create_unverified_context()", [CERTIFICATE]],
    ["ssl.SSLContext()", [CERTIFICATE]],
    ["ssl.SSLContext(ssl.PROTOCOL_TLS)", [CERTIFICATE]],
    ["ssl.SSLContext(protocol=ssl.PROTOCOL_TLS)", [CERTIFICATE]],
    ["ssl.SSLContext(ssl.PROTOCOL_SSLv23)", [CERTIFICATE]],
    ["ssl.SSLContext(ssl.PROTOCOL_TLSv1_1)", [CERTIFICATE]],
    ["ssl.SSLContext(ssl.PROTOCOL_TLSv1_2)", [CERTIFICATE]],
    ["ssl.SSLContext(PROTOCOL)", []],
    // It trusts no authority before it is told of one, and so it fails without a check.
    ["ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)", []],
  ])("%s", (made, rules) => {
    const lines = ["import os, ssl, pymysql", `pymysql.connect(${LOGIN}, ssl=${made})`, ""];
    expect(foundIn(lines.join("\n"))).toEqual(rules);
  });
});

describe("a bare context", () => {
  it.each([
    [[], [CERTIFICATE]],
    [["load_verify_locations(certifi.where())"], [CERTIFICATE]],
    [["check_hostname = True", "load_verify_locations(certifi.where())"], []],
    [["verify_mode = ssl.CERT_REQUIRED", "check_hostname = True"], []],
    [["verify_mode = mode"], []],
    [["verify_mode = ssl.CERT_NONE"], [CERTIFICATE]],
    [["verify_mode = ssl.CERT_REQUIRED"], ["require-identity-verification"]],
  ])("that is told %j", (told, rules) => {
    const lines = [
      "import os, ssl, certifi, pymysql",
      "context = ssl.SSLContext(ssl.PROTOCOL_TLS)",
      ...told.map((line) => `context.${line}`),
      `pymysql.connect(${LOGIN}, ssl=context)`,
      "",
    ];
    expect(foundIn(lines.join("\n"))).toEqual(rules);
  });
});

const DRIVERS = [
  ["pymysql", "connect"],
  ["aiomysql", "create_pool"],
  ["asyncmy", "create_pool"],
] as const;
const program = (module: string, call: string, lines: readonly string[]): string =>
  [
    `import os, ssl, certifi, ${module}`,
    "context = ssl.create_default_context()",
    ...lines.map((line) => `context.${line}`),
    `${module}.${call}(${LOGIN}, ssl=context)`,
    "",
  ].join("\n");

/** aiomysql and asyncmy have findings of their own, whatever the context is. */
const foundWith = (module: string, call: string, lines: readonly string[]): readonly string[] => {
  const always = foundIn(program(module, call, []));
  return foundIn(program(module, call, lines)).filter((rule) => !always.includes(rule));
};

describe("a context stays one, whatever is done to it", () => {
  const METHODS = [
    "load_default_certs()",
    'set_ciphers("HIGH")',
    'set_alpn_protocols(["mysql"])',
    "load_verify_locations(certifi.where())",
    'load_verify_locations(cafile="isrgrootx1.pem")',
    "configure()",
  ];
  const SETTINGS = [
    "minimum_version = ssl.TLSVersion.TLSv1_2",
    "check_hostname = True",
    "verify_mode = ssl.CERT_REQUIRED",
    "options |= ssl.OP_NO_TLSv1",
    'keylog_filename = "keys.log"',
  ];
  it.each(METHODS)("%s", (method) => {
    for (const [module, call] of DRIVERS)
      for (const setting of SETTINGS)
        for (const lines of [
          [method, setting],
          [setting, method],
        ])
          expect(foundWith(module, call, lines), `${module} ${setting}`).toEqual([]);
  });
});

describe("what loads certificates says nothing of the checks", () => {
  it.each([
    [
      "load_default_certs()",
      ["check_hostname = False", "verify_mode = ssl.CERT_NONE"],
      [CERTIFICATE],
    ],
    ["load_verify_locations(certifi.where())", ["verify_mode = ssl.CERT_NONE"], [CERTIFICATE]],
    ['set_ciphers("HIGH")', ["check_hostname = False"], ["require-identity-verification"]],
    [
      "load_verify_locations(certifi.where())",
      ["check_hostname = False"],
      ["require-identity-verification"],
    ],
    ["configure()", ["check_hostname = False", "verify_mode = ssl.CERT_NONE"], [CERTIFICATE]],
    ["configure()", ["check_hostname = False"], []],
  ])("%s, %j", (method, settings, rules) => {
    expect(foundWith("pymysql", "connect", [method, ...settings])).toEqual(rules);
  });
});

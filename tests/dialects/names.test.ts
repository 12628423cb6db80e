import { describe, expect, it } from "vitest";
import { CUSTOM, OWN, TRUST } from "../../src/dialects/connector-j-options.js";
import { mariadbNames } from "../../src/dialects/mariadb-names.js";
import { flagNames, flagsIn, withCheck } from "../../src/dialects/mysqli-flags.js";
import { inJson, inScript } from "./told.js";

describe("flags of mysqli", () => {
  const valueIn = (code: string) => inScript(`{ f: ${code} }`).options.get("f");
  const none = { ssl: false, isUnchecked: false, isChecked: false };
  it.each([
    ["null", none],
    ["0", none],
    ["2048", { ...none, ssl: true }],
    ["64", { ...none, isUnchecked: true }],
    ["1073741824", { ...none, isChecked: true }],
    ["2112", { ...none, ssl: true, isUnchecked: true }],
    ["32", none],
    ["MYSQLI_CLIENT_SSL", { ...none, ssl: true }],
    ["MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT", { ...none, isUnchecked: true }],
    ["MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT", { ...none, isChecked: true }],
    ["MYSQLI_CLIENT_COMPRESS", none],
    ["'2048'", null],
    ["given()", null],
    ["MYSQLI_CLIENT_ssl", null],
    ["XMYSQLI_CLIENT_SSL", null],
    ["MYSQLI_CLIENT_SSL_x", null],
    ["MYSQLI_CLIENT_SSL2", null],
  ])("%s: %j", (code, flags) => {
    expect(flagsIn(valueIn(code))).toEqual(flags);
  });
  it("are not given", () => {
    expect(flagsIn(inScript("{}").options.get("f"))).toEqual(none);
    expect([flagNames(valueIn("1")), flagNames(valueIn("[]"))]).toEqual([null, null]);
    expect(flagNames(valueIn("MYSQLI_CLIENT_SSL"))).toEqual(["MYSQLI_CLIENT_SSL"]);
    const value = valueIn("given()");
    const joined =
      value.kind === "opaque"
        ? {
            ...value,
            clues: { ...value.clues, names: ["MYSQLI_CLIENT_SSL", "|", "MYSQLI_CLIENT_COMPRESS"] },
          }
        : value;
    expect(flagNames(joined)).toEqual(["MYSQLI_CLIENT_SSL", "MYSQLI_CLIENT_COMPRESS"]);
  });
  it.each([
    [["MYSQLI_CLIENT_COMPRESS"], true, "MYSQLI_CLIENT_COMPRESS | MYSQLI_CLIENT_SSL"],
    [["MYSQLI_CLIENT_SSL"], false, "MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT"],
    [
      ["MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT", "MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT"],
      true,
      "MYSQLI_CLIENT_SSL",
    ],
  ])("%j become those with the check", (names, hasRoots, words) => {
    expect(withCheck(names, hasRoots)).toBe(words);
  });
});

it.each([
  ...["host", "port", "user", "password", "sslMode", "useSsl", "trustServerCertificate"],
  ...["disableSslHostnameVerification", "enabledSslProtocolSuites", "serverSslCert", "trustStore"],
  ...["trustStorePassword", "trustStoreType", "keyStore", "keyStorePassword"],
  "fallbackToSystemTrustStore",
])("%s is one of MariaDB's names in any letters", (name) => {
  expect([mariadbNames(name.toUpperCase()), mariadbNames(name.toLowerCase())]).toEqual([
    name,
    name,
  ]);
});

it.each([
  ["trustCertificateKeyStoreUrl", "trustStore"],
  ["TRUSTCERTIFICATEKEYSTOREPASSWORD", "trustStorePassword"],
  ["trustCertificateKeyStoreType", "trustStoreType"],
  ["clientCertificateKeyStoreUrl", "keyStore"],
  ["clientCertificateKeyStorePassword", "keyStorePassword"],
  ["other", "other"],
])("%s is MariaDB's %s", (name, meant) => {
  expect(mariadbNames(name)).toBe(meant);
});

it("Connector/J keeps certificates and code of the program's own at some keys", () => {
  expect(TRUST).toEqual(["Url", "Type", "Password"].map((end) => `trustCertificateKeyStore${end}`));
  expect(OWN).toEqual(["Url", "Type", "Password"].map((end) => `clientCertificateKeyStore${end}`));
  expect(CUSTOM).toEqual([
    ...["sslContextProvider", "trustManagerFactoryProvider", "keyStoreProvider", "socketFactory"],
    ...["propertiesTransform", "useConfigs"],
  ]);
  expect(inJson("{}").options.keys()).toEqual([]);
});

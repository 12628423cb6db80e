import { Linter } from "eslint";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { OWN } from "../files.js";

const folder = mkdtempSync(path.join(tmpdir(), "spring-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const URL =
  "spring.datasource.url=jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/test\n";
const TLS =
  "spring.datasource.hikari.data-source-properties.sslMode=VERIFY_IDENTITY\n" +
  "spring.datasource.hikari.data-source-properties.enabledTLSProtocols=TLSv1.2,TLSv1.3\n";

const foundIn = (files: Readonly<Record<string, string>>, name: string): readonly string[] => {
  const own = mkdtempSync(path.join(folder, "app-"));
  for (const [each, text] of Object.entries(files)) writeFileSync(path.join(own, each), text);
  const filename = path.join(own, name);
  return new Linter({ cwd: own })
    .verify(files[name] ?? "", [...OWN], { filename })
    .map(({ ruleId }) => ruleId ?? "?");
};

describe("an application of Spring in several files", () => {
  it.each([
    ["application-prod.properties", "application.properties"],
    ["application.properties", "application-prod.properties"],
  ])("has its address in %s and its TLS in %s", (address, tls) => {
    expect(foundIn({ [address]: URL, [tls]: TLS }, address)).toEqual([]);
  });

  it.each([
    ["another profile", "application-prod.properties", "application-dev.properties", TLS],
    ["a file of something else", "application.properties", "other.properties", TLS],
    ["no TLS", "application-prod.properties", "application.properties", "server.port=80\n"],
  ])("is told nothing by %s", (_, address, other, text) => {
    expect(foundIn({ [address]: URL, [other]: text }, address)).toEqual(["tidb-tls/require-tls"]);
  });

  it.skipIf(process.platform === "win32")("waits for no pipe", () => {
    const own = mkdtempSync(path.join(folder, "pipe-"));
    execFileSync("mkfifo", [path.join(own, "application-dev.yml")]);
    const filename = path.join(own, "application.properties");
    const messages = new Linter({ cwd: own }).verify(URL, [...OWN], { filename });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["tidb-tls/require-tls"]);
  });

  it("is judged by what the file itself says", () => {
    const weak = URL + TLS.replace("VERIFY_IDENTITY", "REQUIRED");
    const files = { "application-prod.properties": weak, "application.properties": TLS };
    expect(foundIn(files, "application-prod.properties")).toEqual([
      "tidb-tls/require-certificate-verification",
    ]);
  });
});

import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { itReads, OWN } from "../files.js";
import { USER_FILES } from "./user-files.js";

describe("YAML as tidb-tls/yaml", () => {
  itReads(USER_FILES, { language: "tidb-tls/yaml" });
});

describe("the places of a template", () => {
  const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";

  it.each([
    [
      `mysql://\${{ secrets.U }}:\${{ secrets.P }}@${HOST}:4000/a?sslaccept=`,
      "accept_invalid_certs",
      "strict",
    ],
    [
      `"mysql://{{ user }}:{{ password }}@${HOST}:4000/a?sslaccept=`,
      'accept_invalid_certs"',
      'strict"',
    ],
    [`"\${{ secrets.U }}:\${{ secrets.P }}@tcp(${HOST}:4000)/a?tls=`, 'skip-verify"', 'true"'],
    [
      `jdbc:mysql://${HOST}:4000/a?user={{ user }}&enabledTLSProtocols=TLSv1.3&sslMode=`,
      "REQUIRED",
      "VERIFY_IDENTITY",
    ],
  ])("stay as they are in %s", (address, wrong, right) => {
    const { output } = new Linter().verifyAndFix(`url: ${address}${wrong}\n`, [...OWN], "a.yml");
    expect(output).toBe(`url: ${address}${right}\n`);
  });
});

it("leaves a port in quotes a text, since nobody knows who reads it", () => {
  const host = "gateway01.us-east-1.prod.aws.tidbcloud.com";
  const text = `database:\n  host: ${host}\n  port: "3306"\n  user: 3pTAoNNegb47Uc8.root\n`;
  const [message] = new Linter().verify(text, [...OWN], "config.yml");
  expect(message?.suggestions?.map(({ fix }) => fix.text)).toEqual(['"4000"']);
});

import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";

const ADDRESS = "jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/shop";
const found = (text: string, preset: "files" | "files/strict" = "files/strict") =>
  new Linter().verify(text, plugin.configs[preset], "templates/app.yaml");

/** A template of Helm decides what is in a value. */
describe("conditions of a template in a value", () => {
  it.each([
    "{{ if .Values.tls }}?sslMode=VERIFY_IDENTITY{{ end }}",
    "{{- if .Values.tls -}}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3{{- end }}",
    "?{{ .Values.options }}",
    '{{ .Values.suffix | default "" }}',
    "?sslMode={{ .Values.mode }}",
  ])("are nobody's mistake: %s", (end) => {
    for (const value of [ADDRESS + end, `'${ADDRESS}${end}'`])
      expect(found(`data:\n  url: ${value}\n`)).toEqual([]);
  });

  it("do not hide what is wrong whatever they say", () => {
    const url = `${ADDRESS}?sslMode=DISABLED&x={{ .Values.x }}`;
    expect(found(`data:\n  url: ${url}\n`, "files").map(({ ruleId }) => ruleId)).toEqual([
      "tidb-tls/require-tls",
    ]);
  });

  it("on lines of their own make it no YAML, of which nothing is said", () => {
    expect(found(`{{- if .Values.db }}\ndata:\n  url: ${ADDRESS}\n{{- end }}\n`)).toEqual([]);
  });
});

it("a list that may be filled in does not beat the one that is written", () => {
  const code = `run(\`${ADDRESS}\${more}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3\${rest}\`);\n`;
  expect(new Linter().verify(code, plugin.configs.strict)).toEqual([]);
  const both = `${ADDRESS}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2&tlsVersions=TLSv1.3`;
  const rules = new Linter().verify(`run("${both}");\n`, plugin.configs.strict);
  expect(rules.map(({ ruleId }) => ruleId)).toEqual(["tidb-tls/no-ineffective-tls-options"]);
});

import { describe, expect, it } from "vitest";
import { grafana } from "../../src/dialects/drivers/grafana.js";
import { facetOf, inJson, inScript, levelOf, mended, uselessIn } from "./told.js";

/** TLS comes to Grafana's data source with a certificate, or with the check off. */
describe("Grafana", () => {
  const dataSource = (json: string, secure: string) =>
    inJson(`{"url": "h:4000", "jsonData": {${json}}, "secureJsonData": {${secure}}}`);
  const CA = '"tlsCACert": "pem"';

  it.each([
    ["", "", "plain"],
    ['"tlsSkipVerify": true', "", "unchecked"],
    ['"tlsSkipVerify": true, "tlsAuthWithCACert": true', CA, "unchecked"],
    ['"tlsSkipVerify": false', "", "plain"],
    ['"tlsAuthWithCACert": true', CA, "full"],
    ['"tlsAuthWithCACert": true', "", "plain"],
    ['"tlsAuthWithCACert": false', CA, "plain"],
    ["", CA, "plain"],
    ['"tlsAuth": true', '"tlsClientCert": "pem"', "full"],
    ['"tlsAuth": true', '"tlsClientKey": "pem"', "plain"],
    ['"tlsAuth": false', '"tlsClientCert": "pem"', "plain"],
  ])("%s, %s: %s", (json, secure, level) => {
    expect(levelOf(grafana, dataSource(json, secure))).toBe(level);
  });

  it("is asked for what is left out", () => {
    expect(facetOf(grafana, dataSource("", ""), "encrypted")).toBe(
      "false No `secureJsonData.tlsCACert`",
    );
    expect(facetOf(grafana, dataSource("", CA), "encrypted")).toBe(
      "false No `jsonData.tlsAuthWithCACert`",
    );
    expect(facetOf(grafana, dataSource('"tlsAuthWithCACert": false', CA), "encrypted")).toBe(
      "false `jsonData.tlsAuthWithCACert: false`",
    );
  });

  const WITH_ROOTS =
    "Write `tlsAuthWithCACert: true` and give `secureJsonData.tlsCACert` a CA bundle.";
  it("is told what to write, and skips no check", () => {
    expect(mended(grafana, dataSource("", ""), "encrypted")).toEqual([WITH_ROOTS]);
    const skipping = dataSource('"tlsAuthWithCACert": true, "tlsSkipVerify": true', CA);
    expect(mended(grafana, skipping, "certificateVerified")[0]).toBe(
      "Remove `jsonData.tlsSkipVerify`.",
    );
    expect(
      levelOf(grafana, inJson(mended(grafana, skipping, "certificateVerified")[1] ?? "")),
    ).toBe("full");
  });

  it("has a certificate of its own where it is switched on", () => {
    const own = '"tlsClientCert": "c.pem", "tlsClientKey": "k.pem"';
    const on = dataSource('"tlsAuth": true, "tlsAuthWithCACert": true', `${CA}, ${own}`);
    expect(facetOf(grafana, on, "clientCertificate")).toContain(
      "true `secureJsonData.tlsClientCert",
    );
    expect(mended(grafana, on, "clientCertificate")[1]).toBe(
      `{"url": "h:4000", "jsonData": {"tlsAuth": true, "tlsAuthWithCACert": true}, "secureJsonData": {${CA}}}`,
    );
    const alone = dataSource('"tlsAuth": true', own);
    expect(mended(grafana, alone, "clientCertificate")).toEqual([WITH_ROOTS]);
    expect(facetOf(grafana, dataSource("", own), "clientCertificate")).toBe("-");
    expect(facetOf(grafana, dataSource('"tlsAuth": false', own), "clientCertificate")).toBe("-");
  });

  it("is not known where the program decides", () => {
    const code = (json: string) =>
      inScript(`{ jsonData: ${json}, secureJsonData: { tlsCACert: given() } }`);
    expect(levelOf(grafana, code("{ tlsAuthWithCACert: given() }"))).toBe("?");
    expect(levelOf(grafana, code("{ tlsSkipVerify: given() }"))).toBe("?");
    expect(
      levelOf(grafana, inScript("{ jsonData: {}, secureJsonData: { tlsCACert: given() } }")),
    ).toBe("plain");
    expect(levelOf(grafana, inScript("{ jsonData: {}, secureJsonData: given() }"))).toBe("?");
    expect(uselessIn(grafana, dataSource("", ""))).toEqual([]);
  });

  it("is called so", () => {
    expect(grafana).toMatchObject({ name: "Grafana", documented: true });
  });
});

import { describe, expect, it } from "vitest";
import { isPlaceholder } from "../../src/model/placeholder.js";
import { pointsToSecret, isReference, isResolver } from "../../src/model/reference.js";
import { quoteText } from "../../src/model/quoting.js";

describe("who is asked in `${name:rest}`", () => {
  it.each(["env", "self", "ssm", "sm", "vault", "localEnv", "oc.env", "resourceBundle"])(
    "%s",
    (name) => {
      expect(isResolver(name)).toBe(true);
    },
  );
  it.each([
    "ENV",
    "MODE",
    "host",
    "port",
    "ssl",
    "url",
    "env.name",
    "db.host",
    "oc",
    "oc.env.x",
    "xoc.env",
    "",
  ])("but not of %j, which is a setting", (name) => {
    expect(isResolver(name)).toBe(false);
  });
});

describe("what is kept somewhere else", () => {
  it.each([
    ...["env:DB_PASSWORD", "env:x", "vault:secret/data/db#pw", "ssm:/db/pw", "secret:a/b"],
    ...["op://vault/db/pw", "ref+vault://a/b#/c", "sm://db-password", "awssm://x", "keyring://a"],
    ...["arn:aws:secretsmanager:us-east-1:1:secret:db", "arn:aws-cn:ssm:x:1:parameter/db"],
    ...["projects/p/secrets/db/versions/latest", "@Microsoft.KeyVault(SecretUri=https://x/y)"],
    ...["%env(DB_PASSWORD)%", "%env(resolve:DB)%", "ENC(abc123==)", "ENC[AES256_GCM,data:a]"],
    ...["${VAULT::a::b::1}", "${ENC::a:b}", "${aes-gcm-nopadding::abc}", "vault:v1:abc+/=="],
    ...["kv://db", "azkv://db", "az-secret://db", "secretsmanager:a/b", "vault:v12:abc=="],
    ...["projects/shop/secrets/db", " env:DB_PASSWORD "],
  ])("%s", (text) => {
    expect(isPlaceholder(text)).toBe(true);
    expect(isReference(text.trim())).toBe(true);
    expect(pointsToSecret(text.trim())).toBe(true);
  });

  it.each([
    ...["/run/secrets/db", "/etc/db/password.txt", "file:/run/secrets/x", "file:///run/secrets/x"],
    ...["/var/run/secrets/a-b/c", "/mnt/secrets-store/db", "/secret/db"],
  ])("a secret, in the file %s", (text) => {
    expect([pointsToSecret(text), isReference(text)]).toEqual([true, false]);
  });

  it.each([
    ...["vault2024!", "env", "env:", "env:a b", "env:a-b!", "xenv:A", "vault:hunter2", "vault:"],
    ...["secret/hunter2", "/hunter2", "/aB3/dE9+", "file:hunter2", "file:", "op:hunter2", "op://"],
    ...[
      "arn:hunter2",
      "arn:aws:iam::1:user/x",
      "projects/p",
      "ENC",
      "ENC(",
      "ENChunter2",
      "%env%x",
    ],
    ...["%env(a)", "$env:A", "x op://a/b", "/run/secrets/a b", "", "a/b", "/run", "${x:y}", "x::y"],
    ...["ref+hunter2", "@Microsoft", "passw0rd://x", "Vault:V1!", "x/run/secrets/db"],
    ...["x%env(a)%", "%env(a)%x", "x arn:aws:ssm:a", "@Microsoft.KeyVault(x)y"],
  ])("but not %j", (text) => {
    expect([pointsToSecret(text), isReference(text)]).toEqual([false, false]);
  });

  it("is not quoted, because a password may look alike", () => {
    expect(quoteText("env:hunter2")).toBe("...");
  });

  it.each(["env:a", "op://", "vault:a/", "/run/", "ENC(", "ENC[", "projects/", "arn:a:", "ref+a"])(
    "%s is looked through in time, however often it stands there",
    (beginning) => {
      expect(pointsToSecret(`${beginning.repeat(1e5)} \n`)).toBe(false);
    },
  );
});

import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** The text of a file. */
const program = (_name: string, code: string): string => written(code);

describe("what is said of files", () => {
  it.each(
    blocks(`
    # connector-j, beside
    @ application.yml | x: LINE   url: jdbc:mysql://GATEWAY:4000/test?enabledTLSProtocols=TLSv1.2 LINE   security: LINE     user-name: root LINE     password: SECRET
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~sslMode=VERIFY_IDENTITY~.
    fix:  => &sslMode=VERIFY_IDENTITY
    prefix: ~user-name: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ application.yml | x: LINE   connection-url: jdbc:mysql://GATEWAY:4000/test?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2 LINE   user-name: root LINE   passwd: SECRET
    prefix: ~user-name: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ application.yml | x: LINE   name: jdbc:mysql://GATEWAY:4000/test?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2 LINE   username: root LINE   password: SECRET
    @ config.yaml | db: LINE   url: mysql+pymysql://GATEWAY:4000/test LINE   connect_args: LINE     ssl_ca: ca.pem
    @ config.yaml | db: LINE   url: mysql+pymysql://GATEWAY:4000/test LINE   create_engine_kwargs: LINE     connect_args: LINE       ssl_ca: ca.pem
    @ config.yaml | db: LINE   url: r2dbc:mysql://GATEWAY:4000/test LINE   reactive: LINE     username: root LINE     pass: SECRET
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~sslMode=VERIFY_IDENTITY~.
    fix:  => ?sslMode=VERIFY_IDENTITY
    prefix: ~username: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name)).toBe(expected);
  });
});

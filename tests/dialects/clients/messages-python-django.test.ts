import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** `m` is the module; `-` is none. */
const program = (module: string, code: string): string =>
  `${module === "-" ? "" : `import ${module}\n`}${written(code.replaceAll(/\bm\./g, `${module}.`))}\n`;

describe("what is said of a program in Python", () => {
  it.each(
    blocks(`
    # dj-database-url
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem")}
    certificate: No ~ssl_verify_cert~ accepts any certificate, even an impostor's. Write ~ssl_verify_cert=true, ssl_verify_identity=true~.
    fix:  => &ssl_verify_cert=true&ssl_verify_identity=true
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl-ca=own.pem&ssl_mode=VERIFY_IDENTITY")}
    ca: ~ssl-ca=own.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl-ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl-ca=/etc/ssl/cert.pem~. ssl-ca=own.pem => ssl-ca=/etc/ssl/cert.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl_ca=own.pem&ssl_mode=VERIFY_IDENTITY")}
    useless: ~ssl_ca=own.pem~ makes mysqlclient throw: dj-database-url calls it ~ssl-ca~. Write ~ssl-ca=own.pem~ instead.
    fix: ssl_ca=own.pem => ssl-ca=own.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl=true")}
    certificate: ~ssl=true~ accepts any certificate. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~.  => &ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl=True")}
    certificate: ~ssl=True~ accepts any certificate. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~.  => &ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl=1")}
    tls: ~ssl=1~ lets an attacker force plain text. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~.  => &ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem", ssl_require=True)}
    useless: ~ssl_require=True~ makes mysqlclient throw: it has no such option. Remove it.
    fix: , ssl_require=True =>
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_verify_cert=false")}
    certificate: ~ssl_verify_cert=false~ accepts any certificate, even an impostor's. Write ~ssl_verify_cert=true, ssl_verify_identity=true~.
    fix: ssl_verify_cert=false => ssl_verify_cert=true&ssl_verify_identity=true
    # django-environ
    @ environ | DATABASES = {"default": m.Env().db("U", "mysql://root:SECRET@GATEWAY:3306/test")}
    tls: No ~ssl_mode~ makes TLS optional, so an attacker can force plain text. Set ~ssl_mode~ and ~ssl~ in its ~OPTIONS~ instead.
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ environ | DATABASES = {"default": m.Env().db("U", "mysql://u.root@GATEWAY:4000/test?ssl_mode=REQUIRED")}
    certificate: ~ssl_mode=REQUIRED~ accepts any certificate, even an impostor's. Set ~ssl_mode~ and ~ssl~ in its ~OPTIONS~ instead.
    @ environ | DATABASES = {"default": m.Env().db("U", "mysql://u.root@GATEWAY:4000/test?ssl=true")}
    tls: ~ssl=true~ makes TLS optional, so an attacker can force plain text. Set ~ssl_mode~ and ~ssl~ in its ~OPTIONS~ instead.
    @ environ | DATABASES = {"default": m.Env().db("U", "mysql://u.root@GATEWAY:4000/test?sslmode=require")}
    useless: ~sslmode=require~ makes mysqlclient throw: it has no such option. Set ~ssl_mode~ and ~ssl~ in its ~OPTIONS~ instead.
    @ environ | DATABASES = {"default": m.Env().db("U", "mysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_verify_cert=true")}
    identity: No ~ssl_verify_identity~ accepts a certificate for any other host. Set ~ssl_mode~ and ~ssl~ in its ~OPTIONS~ instead.
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name === "-" ? "settings.py" : "app.py")).toBe(expected);
  });
});

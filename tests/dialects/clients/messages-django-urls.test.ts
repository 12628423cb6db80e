import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** `m` is the module; `-` is none. */
const program = (module: string, code: string): string =>
  `${module === "-" ? "" : `import ${module}\n`}${written(code.replaceAll(/\bm\./g, `${module}.`))}\n`;

describe("what is said of addresses of Django", () => {
  it.each(
    blocks(`
    # dj-database-url
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test")}
    tls: No ~ssl_mode~ lets an attacker force plain text. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~.  => ?ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?")}
    tls: No ~ssl_mode~ lets an attacker force plain text. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~.  => ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?charset=utf8mb4")}
    tls: No ~ssl_mode~ lets an attacker force plain text. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~.  => &ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test", ssl_require=True)}
    useless: ~ssl_require=True~ makes mysqlclient throw: it has no such option. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~.
    fix: ", ssl_require=True => ?ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem"
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test", ssl_require=False)}
    tls: No ~ssl_mode~ lets an attacker force plain text. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~.  => ?ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl-ca=/etc/ssl/cert.pem")}
    tls: ~ssl-ca~ lets an attacker force plain text. Write ~ssl_mode=VERIFY_IDENTITY~. Not autofixed: PyMySQL, installed as ~MySQLdb~, has no ~ssl_mode~.
    offer: Write ~ssl_mode=VERIFY_IDENTITY~.  => &ssl_mode=VERIFY_IDENTITY
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl_mode=REQUIRED&ssl-ca=own.pem")}
    identity: ~ssl_mode=REQUIRED~ accepts any host's certificate. Write ~ssl_mode=VERIFY_IDENTITY~. Not autofixed: PyMySQL, installed as ~MySQLdb~, has no ~ssl_mode~.
    offer: Write ~ssl_mode=VERIFY_IDENTITY~. ssl_mode=REQUIRED => ssl_mode=VERIFY_IDENTITY
    ca: ~ssl-ca=own.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl-ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl-ca=/etc/ssl/cert.pem~. ssl-ca=own.pem => ssl-ca=/etc/ssl/cert.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl=true&ssl_mode=REQUIRED")}
    certificate: ~ssl_mode=REQUIRED~ accepts any certificate. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. ssl_mode=REQUIRED => ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl=false")}
    tls: ~ssl=false~ means plain text. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed: PyMySQL, installed as ~MySQLdb~, has no ~ssl_mode~.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~.  => &ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl_ca=own.pem&ssl-ca=/etc/ssl/cert.pem&ssl_mode=VERIFY_IDENTITY")}
    useless: ~ssl_ca=own.pem~ makes mysqlclient throw: it has no such option. Remove it.
    fix: ssl_ca=own.pem& =>
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test")}; DATABASES["default"]["OPTIONS"] = {"ssl_mode": "REQUIRED"}
    certificate: ~OPTIONS["ssl_mode"]: "REQUIRED"~ accepts any certificate. Write ~"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}~. Not autofixed.
    offer: Write ~"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}~. "REQUIRED" => "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test")}; DATABASES["default"]["HOST"] = "localhost"
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test")}; DATABASES["default"]["ENGINE"] = "django_tidb"
    tls: No ~ssl_mode~ lets an attacker force plain text. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~.  => ?ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test")}; DATABASES["default"]["ENGINE"] = "other"
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/a" if given else "mysql://u.root@GATEWAY:4000/b?ssl_mode=REQUIRED")}
    tls: No ~ssl_mode~ lets an attacker force plain text. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~.  => ?ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    certificate: ~ssl_mode=REQUIRED~ accepts any certificate. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. ssl_mode=REQUIRED => ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name === "-" ? "settings.py" : "app.py")).toBe(expected);
  });
});

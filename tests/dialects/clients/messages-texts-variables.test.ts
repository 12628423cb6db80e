import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** The text of a file. */
const program = (_name: string, code: string): string => written(code);

describe("what is said of options and addresses that nobody takes", () => {
  it.each(
    blocks(`
    # r2dbc
    @ .env | URL=r2dbc:mysql://root:SECRET@GATEWAY:3306/test
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~sslMode=VERIFY_IDENTITY~.
    fix:  => ?sslMode=VERIFY_IDENTITY
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ .env | URL=r2dbcs:mysql://root:SECRET@GATEWAY:3306/test
    certificate: No ~sslMode~ accepts any certificate, even an impostor's. Write ~sslMode=VERIFY_IDENTITY~.
    fix:  => ?sslMode=VERIFY_IDENTITY
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ .env | URL=r2dbc:pool:mariadb://u.root@GATEWAY:4000/test?sslMode=trust
    certificate: ~sslMode=trust~ accepts any certificate, even an impostor's. Write ~sslMode=verify-full~.
    fix: sslMode=trust => sslMode=verify-full
    @ .env | URL=r2dbc:postgresql://u.root@GATEWAY:4000/test
    # go-mysql
    @ .env | DSN=root:SECRET@tcp(GATEWAY:3306)/test
    tls: No ~tls~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~tls=true~.
    fix:  => ?tls=true
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ .env | DSN=u.root@tcp(GATEWAY:4000)/test?tls=skip-verify
    certificate: ~tls=skip-verify~ accepts any certificate, even an impostor's. Write ~tls=true~.
    fix: tls=skip-verify => tls=true
    # sqlalchemy
    @ .env | URL=mysql+pymysql://root:SECRET@GATEWAY:3306/test
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~ssl_ca=/etc/ssl/cert.pem~.
    fix:  => ?ssl_ca=/etc/ssl/cert.pem
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ .env | URL=mysql+asyncmy://u.root@GATEWAY:4000/test
    tls: No ~ssl_ca~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl_ca=/etc/ssl/cert.pem~.
    fix:  => ?ssl_ca=/etc/ssl/cert.pem
    @ .env | URL=mysql+aiomysql://u.root@GATEWAY:4000/test
    tls: No ~ssl_ca~ means plain text, which TiDB Cloud refuses ("insecure transport"). Pass ~{"ssl": ssl.create_default_context()}~ as ~connect_args~.
    @ .env | URL=mariadb+pymysql://u.root@GATEWAY:4000/test?ssl_ca=ca.pem
    ca: ~ssl_ca=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=ca.pem => ssl_ca=/etc/ssl/cert.pem
    @ .env | URL=mysql+other://u.root@GATEWAY:3306/test
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    # mysqlconnector
    @ .env | C="Server=GATEWAY;Port=3306;User ID=root;Password=SECRET;"
    tls: No ~SslMode~ makes TLS optional, so an attacker can force plain text. Write ~SslMode=VerifyFull~. Not autofixed: other code may need it.
    offer: Write ~SslMode=VerifyFull~.  => SslMode=VerifyFull
    port: ~Port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~Port=4000~. Not autofixed: other code may need it.
    offer: Write ~Port=4000~. Port=3306 => Port=4000
    prefix: ~User ID=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | C="Data Source=GATEWAY;Port=3306;Uid=root;pwd=SECRET;"
    tls: No ~SslMode~ makes TLS optional, so an attacker can force plain text. Write ~SslMode=VerifyFull~. Not autofixed: other code may need it.
    offer: Write ~SslMode=VerifyFull~.  => SslMode=VerifyFull
    port: ~Port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~Port=4000~. Not autofixed: other code may need it.
    offer: Write ~Port=4000~. Port=3306 => Port=4000
    prefix: ~Uid=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | C="Host=GATEWAY;Username=root;SSL Mode=None"
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~Username=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    tls: ~SSL Mode=None~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~SSL Mode=VerifyFull~. Not autofixed: other code may need it.
    offer: Write ~SSL Mode=VerifyFull~. SSL Mode=None => SSL Mode=VerifyFull
    @ .env | C="server=GATEWAY;user name=root;Ssl-Mode=Required"
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~user name=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    certificate: ~Ssl-Mode=Required~ accepts any certificate, even an impostor's. Write ~Ssl-Mode=VerifyFull~. Not autofixed: other code may need it.
    offer: Write ~Ssl-Mode=VerifyFull~. Ssl-Mode=Required => Ssl-Mode=VerifyFull
    @ .env | C="Server=GATEWAY;UserID=root;SslMode=VerifyFull;CA Certificate File=ca.pem"
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~UserID=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    ca: ~CA Certificate File=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Remove it. Not autofixed: a proxy may need it.
    offer: Remove ~CA Certificate File~. ;CA Certificate File=ca.pem =>
    @ .env | C="Server=GATEWAY;Uid=root;SslMode=VerifyFull;CACertificateFile=ca.pem"
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~Uid=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    ca: ~CACertificateFile=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Remove it. Not autofixed: a proxy may need it.
    offer: Remove ~CACertificateFile~. ;CACertificateFile=ca.pem =>
    @ .env | C="Server=GATEWAY;Uid=root;SslMode=VerifyFull;Ssl-Ca=ca.pem;Ssl-Cert=c.pem;Ssl-Key=k.pem"
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~Uid=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    ca: ~Ssl-Ca=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Remove it. Not autofixed: a proxy may need it.
    offer: Remove ~Ssl-Ca~. Ssl-Ca=ca.pem; =>
    client: ~Ssl-Cert=c.pem~ is a client certificate, but TiDB Cloud asks for none. Remove it and ~Ssl-Key~. Not autofixed: another server may ask.
    offer: Remove ~Ssl-Cert~ and ~Ssl-Key~. ;Ssl-Cert=c.pem;Ssl-Key=k.pem =>
    @ .env | C="Server=GATEWAY;Uid=root;SslMode=VerifyFull;Certificate File=c.pfx;Certificate Password=x"
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~Uid=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    client: ~Certificate File=c.pfx~ is a client certificate, but TiDB Cloud asks for none. Remove it and ~Certificate Password~. Not autofixed: another server may ask.
    offer: Remove ~Certificate File~ and ~Certificate Password~. ;Certificate File=c.pfx;Certificate Password=x =>
    @ .env | C="Server=GATEWAY;Uid=root;SslMode=VerifyFull;Certificate Thumbprint=x;Certificate Store Location=y"
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~Uid=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | C="Server=GATEWAY;Uid=root;SslMode=VerifyFull;Tls Version=TLS 1.1"
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~Uid=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    version: ~Tls Version=TLS 1.1~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~Tls Version=TLS 1.2, TLS 1.3~. Not autofixed.
    offer: Write ~Tls Version=TLS 1.2, TLS 1.3~. Tls Version=TLS 1.1 => Tls Version=TLS 1.2, TLS 1.3
    @ .env | C="Server=GATEWAY;Uid=root;SslMode=VerifyFull;Tls-Version=TLS 1.1"
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~Uid=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    version: ~Tls-Version=TLS 1.1~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~Tls-Version=TLS 1.2, TLS 1.3~. Not autofixed.
    offer: Write ~Tls-Version=TLS 1.2, TLS 1.3~. Tls-Version=TLS 1.1 => Tls-Version=TLS 1.2, TLS 1.3
    @ .env | C="Address=GATEWAY;Uid=root"
    tls: No ~SslMode~ makes TLS optional, so an attacker can force plain text. Write ~SslMode=VerifyFull~. Not autofixed: other code may need it.
    offer: Write ~SslMode=VerifyFull~.  => ;SslMode=VerifyFull
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~Uid=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | C="Addr=GATEWAY;Uid=root"
    tls: No ~SslMode~ makes TLS optional, so an attacker can force plain text. Write ~SslMode=VerifyFull~. Not autofixed: other code may need it.
    offer: Write ~SslMode=VerifyFull~.  => ;SslMode=VerifyFull
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~Uid=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | C="Network Address=GATEWAY;Uid=root"
    tls: No ~SslMode~ makes TLS optional, so an attacker can force plain text. Write ~SslMode=VerifyFull~. Not autofixed: other code may need it.
    offer: Write ~SslMode=VerifyFull~.  => ;SslMode=VerifyFull
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~Uid=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | C="DataSource=GATEWAY;Uid=root"
    tls: No ~SslMode~ makes TLS optional, so an attacker can force plain text. Write ~SslMode=VerifyFull~. Not autofixed: other code may need it.
    offer: Write ~SslMode=VerifyFull~.  => ;SslMode=VerifyFull
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: other code may need it.
    offer: Write ~port=4000~.  => ;port=4000
    prefix: ~Uid=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | C="Driver={MySQL ODBC 8.0};Server=GATEWAY;Uid=root"
    @ .env | C="Provider=x;Server=GATEWAY;Uid=root"
    @ .env | C="DSN=x;Server=GATEWAY;Uid=root"
    @ .env | C="Server=GATEWAY;Database=test"
    # rails
    @ .env | URL=trilogy://root:SECRET@GATEWAY:3306/test
    tls: No ~ssl_mode~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl_mode=verify_identity~.
    fix:  => ?ssl_mode=verify_identity
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ .env | URL=mysql2://u.root@GATEWAY:4000/test?ssl_mode=required
    certificate: ~ssl_mode=required~ accepts any certificate, even an impostor's. Write ~ssl_mode=verify_identity~.
    fix: ssl_mode=required => ssl_mode=verify_identity
    @ .env | URL=mysql2://u.root@GATEWAY:4000/test?sslca=ca.pem
    tls: No ~ssl_mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl_mode=verify_identity~.
    ca: ~sslca=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Remove it. Not autofixed: a proxy may need it.
    offer: Remove ~sslca~. ?sslca=ca.pem =>
    @ .env | URL=mysql2://u.root@GATEWAY:4000/test?sslcapath=/etc/ssl/certs
    tls: No ~ssl_mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl_mode=verify_identity~.
    @ .env | URL=mysql2://u.root@GATEWAY:4000/test?sslverify=true
    useless: ~sslverify=true~ is ignored by the gem mysql2, which reads ~ssl_mode~, so an attacker can force plain text. Write ~ssl_mode=verify_identity~ instead.
    fix: sslverify=true => ssl_mode=verify_identity
    @ .env | URL=mysql2://root:SECRET@GATEWAY:3306/test
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    # pdo
    @ .env | DSN=mysql:host=GATEWAY;port=3306;dbname=test
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: port=3306 => port=4000
    @ .env | DSN=mysql:host=GATEWAY;port=4000;sslmode=VERIFY_CA
    useless: ~sslmode=VERIFY_CA~ is ignored by PDO in a DSN: TLS is among the options of the constructor. Remove it.
    fix: ;sslmode=VERIFY_CA =>
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name)).toBe(expected);
  });
});

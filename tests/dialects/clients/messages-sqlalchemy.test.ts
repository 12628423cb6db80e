import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** The text of a file. */
const program = (_name: string, code: string): string => written(code);

describe("what is said of the URL of an engine and of what stands beside it", () => {
  it.each(
    blocks(`
    # sqlalchemy-engine
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_capath=/etc/ssl/certs", connect_args={"connect_timeout": 3})
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_cipher=x", connect_args={"connect_timeout": 3})
    certificate: No ~ssl_ca~ accepts any certificate, even an impostor's. Write ~ssl_ca=/etc/ssl/cert.pem~.
    fix:  => &ssl_ca=/etc/ssl/cert.pem
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=own.pem&ssl_cert=c.pem&ssl_key=k.pem", connect_args={"connect_timeout": 3})
    ca: ~ssl_ca=own.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=own.pem => ssl_ca=/etc/ssl/cert.pem
    client: ~ssl_cert=c.pem~ is a client certificate, but TiDB Cloud asks for none. Remove it and ~ssl_key~. Not autofixed: another server may ask.
    offer: Remove ~ssl_cert~ and ~ssl_key~. &ssl_cert=c.pem&ssl_key=k.pem =>
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=false", connect_args={"connect_timeout": 3})
    identity: ~ssl_check_hostname=false~ accepts a certificate for any other host. Remove it.
    fix: &ssl_check_hostname=false =>
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+mysqldb://u.root@GATEWAY:4000/test?ssl_capath=/etc/ssl/certs", connect_args={"connect_timeout": 3})
    tls: ~ssl_capath~ makes TLS optional, so an attacker can force plain text. Write ~"ssl_mode": "VERIFY_IDENTITY"~.
    fix:  => , "ssl_mode": "VERIFY_IDENTITY"
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+mysqldb://u.root@GATEWAY:4000/test?ssl_cipher=x", connect_args={"connect_timeout": 3})
    tls: ~ssl_cipher~ makes TLS optional, so an attacker can force plain text. Write ~"ssl_mode": "VERIFY_IDENTITY", ssl_ca=/etc/ssl/cert.pem~.
    fix: ", connect_args={"connect_timeout": 3 => &ssl_ca=/etc/ssl/cert.pem", connect_args={"connect_timeout": 3, "ssl_mode": "VERIFY_IDENTITY"
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+mysqldb://u.root@GATEWAY:4000/test?ssl_ca=own.pem&ssl_cert=c.pem&ssl_key=k.pem", connect_args={"connect_timeout": 3})
    tls: ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~"ssl_mode": "VERIFY_IDENTITY"~.
    fix:  => , "ssl_mode": "VERIFY_IDENTITY"
    ca: ~ssl_ca=own.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=own.pem => ssl_ca=/etc/ssl/cert.pem
    client: ~ssl_cert=c.pem~ is a client certificate, but TiDB Cloud asks for none. Remove it and ~ssl_key~. Not autofixed: another server may ask.
    offer: Remove ~ssl_cert~ and ~ssl_key~. &ssl_cert=c.pem&ssl_key=k.pem =>
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+mysqldb://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=false", connect_args={"connect_timeout": 3})
    tls: ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~"ssl_mode": "VERIFY_IDENTITY"~.
    fix:  => , "ssl_mode": "VERIFY_IDENTITY"
    useless: ~ssl_check_hostname=false~ is ignored by mysqlclient, which reads ~ca~ there. Remove it.
    fix: &ssl_check_hostname=false =>
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+aiomysql://u.root@GATEWAY:4000/test?ssl_capath=/etc/ssl/certs", connect_args={"connect_timeout": 3})
    useless: ~ssl_capath~ makes aiomysql throw: it takes a context only. Write ~"ssl": True~.
    fix: ?ssl_capath=/etc/ssl/certs", connect_args={"connect_timeout": 3 => ", connect_args={"connect_timeout": 3, "ssl": True
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+aiomysql://u.root@GATEWAY:4000/test?ssl_cipher=x", connect_args={"connect_timeout": 3})
    useless: ~ssl_cipher~ makes aiomysql throw: it takes a context only. Write ~"ssl": True~.
    fix: ?ssl_cipher=x", connect_args={"connect_timeout": 3 => ", connect_args={"connect_timeout": 3, "ssl": True
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+aiomysql://u.root@GATEWAY:4000/test?ssl_ca=own.pem&ssl_cert=c.pem&ssl_key=k.pem", connect_args={"connect_timeout": 3})
    useless: ~ssl_ca~ makes aiomysql throw: it takes a context only. Write ~"ssl": True~.
    fix: ?ssl_ca=own.pem&ssl_cert=c.pem&ssl_key=k.pem", connect_args={"connect_timeout": 3 => ", connect_args={"connect_timeout": 3, "ssl": True
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+aiomysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=false", connect_args={"connect_timeout": 3})
    useless: ~ssl_ca~ makes aiomysql throw: it takes a context only. Write ~"ssl": True~.
    fix: ?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=false", connect_args={"connect_timeout": 3 => ", connect_args={"connect_timeout": 3, "ssl": True
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+asyncmy://u.root@GATEWAY:4000/test?ssl_capath=/etc/ssl/certs", connect_args={"connect_timeout": 3})
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+asyncmy://u.root@GATEWAY:4000/test?ssl_cipher=x", connect_args={"connect_timeout": 3})
    certificate: No ~ssl_ca~ accepts any certificate, even an impostor's. Write ~ssl_ca=/etc/ssl/cert.pem~.
    fix:  => &ssl_ca=/etc/ssl/cert.pem
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+asyncmy://u.root@GATEWAY:4000/test?ssl_ca=own.pem&ssl_cert=c.pem&ssl_key=k.pem", connect_args={"connect_timeout": 3})
    ca: ~ssl_ca=own.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=own.pem => ssl_ca=/etc/ssl/cert.pem
    client: ~ssl_cert=c.pem~ is a client certificate, but TiDB Cloud asks for none. Remove it and ~ssl_key~. Not autofixed: another server may ask.
    offer: Remove ~ssl_cert~ and ~ssl_key~. &ssl_cert=c.pem&ssl_key=k.pem =>
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+asyncmy://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=false", connect_args={"connect_timeout": 3})
    identity: ~ssl_check_hostname=false~ accepts a certificate for any other host. Remove it.
    fix: &ssl_check_hostname=false =>
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=yes", connect_args={"connect_timeout": 3})
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=On", connect_args={"connect_timeout": 3})
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=t", connect_args={"connect_timeout": 3})
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=1", connect_args={"connect_timeout": 3})
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=0", connect_args={"connect_timeout": 3})
    identity: ~ssl_check_hostname=0~ accepts a certificate for any other host. Remove it.
    fix: &ssl_check_hostname=0 =>
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=y", connect_args={"connect_timeout": 3})
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=no", connect_args={"connect_timeout": 3})
    identity: ~ssl_check_hostname=no~ accepts a certificate for any other host. Remove it.
    fix: &ssl_check_hostname=no =>
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=truely", connect_args={"connect_timeout": 3})
    identity: ~ssl_check_hostname~ accepts a certificate for any other host. Remove it.
    fix: &ssl_check_hostname=truely =>
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=xtrue", connect_args={"connect_timeout": 3})
    identity: ~ssl_check_hostname~ accepts a certificate for any other host. Remove it.
    fix: &ssl_check_hostname=xtrue =>
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_check_hostname=false", connect_args={"connect_timeout": 3})
    certificate: No ~ssl_ca~ accepts any certificate, even an impostor's. Write ~ssl_ca=/etc/ssl/cert.pem~.
    fix: ssl_check_hostname=false => ssl_ca=/etc/ssl/cert.pem
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_verify_cert=false", connect_args={"connect_timeout": 3})
    useless: ~ssl_ca~ is thrown away by PyMySQL beside ~ssl_verify_cert~ or ~ssl_verify_identity~. Remove it.
    fix: ssl_ca=/etc/ssl/cert.pem& =>
    certificate: ~ssl_verify_cert=false~ accepts any certificate, even an impostor's. Write ~"ssl_ca": "/etc/ssl/cert.pem", ssl_verify_cert=true, "ssl_verify_identity": True~.
    fix: ssl_ca=/etc/ssl/cert.pem&ssl_verify_cert=false", connect_args={"connect_timeout": 3 => ssl_verify_cert=true", connect_args={"connect_timeout": 3, "ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_identity": True
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem", connect_args={"ssl": {"ca": "own.pem"}})
    ca: ~ssl["ca"]: "own.pem"~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl["ca"]: "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~ssl["ca"]: "/etc/ssl/cert.pem"~. "own.pem" => "/etc/ssl/cert.pem"
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=own.pem", connect_args={"ssl_disabled": True})
    ca: ~ssl_ca=own.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=own.pem => ssl_ca=/etc/ssl/cert.pem
    tls: ~"ssl_disabled": True~ means plain text, which TiDB Cloud refuses. Write ~"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True~.
    fix: ?ssl_ca=own.pem", connect_args={"ssl_disabled": True => ", connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=own.pem", connect_args={"ssl_verify_cert": False})
    ca: ~ssl_ca=own.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=own.pem => ssl_ca=/etc/ssl/cert.pem
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://root@GATEWAY:3306/test", connect_args={"host": "localhost", "port": 4000, "user": "u.root"})
    tls: No ~ssl_ca~ lets an attacker force plain text. Write ~"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True~.
    fix:  => , "ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://root@GATEWAY/test?ssl_ca=/etc/ssl/cert.pem", connect_args={"connect_timeout": 3})
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix:  => :4000
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+pymysql://root@GATEWAY:3306/test?ssl_ca=/etc/ssl/cert.pem", connect_args=given())
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+mysqlconnector://u.root@GATEWAY:4000/test?ssl_ca=own.pem", connect_args={"ssl_verify_cert": True})
    identity: No ~ssl_verify_identity~ accepts a certificate for any other host. Write ~"ssl_verify_identity": True~.
    fix:  => , "ssl_verify_identity": True
    ca: ~ssl_ca=own.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=own.pem => ssl_ca=/etc/ssl/cert.pem
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+mysqlconnector://u.root@GATEWAY:4000/test?ssl_ca=own.pem", connect_args={"ssl_verify_cert": True, "ssl_verify_identity": True})
    ca: ~ssl_ca=own.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=own.pem => ssl_ca=/etc/ssl/cert.pem
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+mysqlconnector://u.root@GATEWAY:4000/test")
    tls: No ~ssl_ca~ lets an attacker force plain text. Write ~connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}~.
    fix:  => , connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+mysqlconnector://u.root@GATEWAY:4000/test?ssl_disabled=false")
    tls: ~ssl_disabled=false~ means plain text, which TiDB Cloud refuses. Pass ~ssl_ca~, ~ssl_verify_cert=True~ and ~ssl_verify_identity=True~ in ~connect_args~.
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql://u.root@GATEWAY:4000/test")
    tls: No ~ssl_mode~ makes TLS optional, so an attacker can force plain text. Write ~connect_args={"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}~.
    fix:  => , connect_args={"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mariadb+aiomysql://u.root@GATEWAY:4000/test")
    tls: No ~connect_args.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~connect_args={"ssl": True}~.
    fix:  => , connect_args={"ssl": True}
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+aiomysql://u.root@GATEWAY:4000/test?charset=utf8")
    tls: No ~connect_args.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~connect_args={"ssl": True}~.
    fix:  => , connect_args={"ssl": True}
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+aiomysql://u.root@GATEWAY:4000/test?tls=x")
    tls: No ~ssl_ca~ means plain text, which TiDB Cloud refuses ("insecure transport"). Pass ~{"ssl": ssl.create_default_context()}~ as ~connect_args~.
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("mysql+mysqldbx://u.root@GATEWAY:4000/test")
    @ a.py | import sqlalchemy LINE sqlalchemy.create_engine("xmysql+mysqldb://u.root@GATEWAY:4000/test")
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", "root", "SECRET", "GATEWAY", 3306, "test"))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => , query={"ssl_ca": "/etc/ssl/cert.pem"}
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    @ a.py | from sqlalchemy.engine import URL LINE from sqlalchemy import create_engine LINE create_engine(URL.create("mysql+pymysql", "root", "SECRET", "GATEWAY", 3306, "test"))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => , query={"ssl_ca": "/etc/ssl/cert.pem"}
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    @ a.py | from sqlalchemy.engine.url import URL LINE from sqlalchemy import create_engine LINE create_engine(URL("mysql+pymysql", "root", "SECRET", "GATEWAY", 3306, "test"))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => , query={"ssl_ca": "/etc/ssl/cert.pem"}
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    @ a.py | from sqlalchemy.engine.url import URL LINE from sqlalchemy import create_engine LINE create_engine(URL.create("mysql+pymysql", "root", "SECRET", "GATEWAY", 3306, "test"))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => , query={"ssl_ca": "/etc/ssl/cert.pem"}
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    @ a.py | from sqlalchemy.engine import URL LINE from sqlalchemy import create_engine LINE create_engine(URL("mysql+pymysql", "root", "SECRET", "GATEWAY", 3306, "test"))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => , query={"ssl_ca": "/etc/ssl/cert.pem"}
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL("mysql+pymysql", "root", "SECRET", "GATEWAY", 3306, "test"))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => , query={"ssl_ca": "/etc/ssl/cert.pem"}
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create(drivername="mysql+pymysql", username="root", password="SECRET", host="GATEWAY", port=3306, database="test"))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => , query={"ssl_ca": "/etc/ssl/cert.pem"}
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", username="u.root", host="GATEWAY", port=4000, query={"ssl_ca": "own.pem"}))
    ca: ~"ssl_ca": "own.pem"~ trusts one authority only, which TiDB Cloud may replace. Write ~"ssl_ca": "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~"ssl_ca": "/etc/ssl/cert.pem"~. "own.pem" => "/etc/ssl/cert.pem"
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", username="u.root", host="GATEWAY", port=4000, query={"ssl_disabled": "true", "ssl_ca": "/etc/ssl/cert.pem"}))
    tls: ~"ssl_disabled": "true"~ means plain text, which TiDB Cloud refuses ("insecure transport"). Remove ~ssl_disabled~.
    fix: "ssl_disabled": "true",  =>
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", username="u.root", host="GATEWAY", port=4000, query={"ssl_verify_cert": "false"}))
    certificate: ~"ssl_verify_cert": "false"~ accepts any certificate, even an impostor's. Write ~"ssl_ca": "/etc/ssl/cert.pem"~ instead.
    fix: "ssl_verify_cert": "false" => "ssl_ca": "/etc/ssl/cert.pem"
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", username="u.root", host="GATEWAY", port=4000, query={}))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => "ssl_ca": "/etc/ssl/cert.pem"
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", username="u.root", host="GATEWAY", port=4000, query=given()))
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", username="u.root", host="GATEWAY", port=4000, query={"ssl_ca": "own.pem", **given}))
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", "u.root", None, "GATEWAY", 4000, "test", {"ssl_ca": "own.pem"}))
    ca: ~"ssl_ca": "own.pem"~ trusts one authority only, which TiDB Cloud may replace. Write ~"ssl_ca": "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~"ssl_ca": "/etc/ssl/cert.pem"~. "own.pem" => "/etc/ssl/cert.pem"
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", "u.root", None, "GATEWAY", 4000, "test", {}))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => "ssl_ca": "/etc/ssl/cert.pem"
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", "u.root", None, "GATEWAY", 4000, "test", given()))
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+mysqldb", username="u.root", host="GATEWAY", port=4000, query={"ssl_mode": "DISABLED"}))
    tls: ~"ssl_mode": "DISABLED"~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~"ssl_mode": "VERIFY_IDENTITY" "ssl_ca": "/etc/ssl/cert.pem"~.
    fix: "DISABLED" => "VERIFY_IDENTITY", "ssl_ca": "/etc/ssl/cert.pem"
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+mysqldb", username="u.root", host="GATEWAY", port=4000, query={"sslmode": "REQUIRED"}))
    useless: ~"sslmode": "REQUIRED"~ is no option of mysqlclient, so an attacker can force plain text. Write ~"ssl_mode": "VERIFY_IDENTITY"~ instead.
    fix: "sslmode": "REQUIRED" => "ssl_mode": "VERIFY_IDENTITY"
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+mysqldb", username="u.root", host="GATEWAY", port=4000))
    tls: No ~ssl_mode~ makes TLS optional, so an attacker can force plain text. Write ~connect_args={"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}~.
    fix:  => , connect_args={"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+mysqldb", username="u.root", host="GATEWAY", port=4000), connect_args={"ssl_mode": "REQUIRED"})
    certificate: ~"ssl_mode": "REQUIRED"~ accepts any certificate, even an impostor's. Write ~"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}~.
    fix: "REQUIRED" => "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", username="root", host="GATEWAY"))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => , query={"ssl_ca": "/etc/ssl/cert.pem"}
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix:  => , port=4000
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", "root", None, "GATEWAY"))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => , query={"ssl_ca": "/etc/ssl/cert.pem"}
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix:  => , port=4000
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", "root", None, "GATEWAY", PORT))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => , query={"ssl_ca": "/etc/ssl/cert.pem"}
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", username="u.root", host="GATEWAY", port=4000, query={"ssl_ca": "own.pem"}), connect_args={"connect_timeout": 3})
    ca: ~"ssl_ca": "own.pem"~ trusts one authority only, which TiDB Cloud may replace. Write ~"ssl_ca": "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~"ssl_ca": "/etc/ssl/cert.pem"~. "own.pem" => "/etc/ssl/cert.pem"
    @ a.py | from sqlalchemy import URL, create_engine LINE create_engine(URL.create("mysql+pymysql", username="u.root", host="GATEWAY", port=x or 3306, query={"ssl_ca": "/etc/ssl/cert.pem"}))
    port: ~port=3306~ is the wrong default: TiDB Cloud listens on 4000. Write ~port=4000~. Not autofixed: what the program is given may be right.
    offer: Write ~port=4000~. 3306 => 4000
    @ a.py | import MySQLdb LINE MySQLdb.connect(host="GATEWAY", port=4000, user="u.root", ssl={"cipher": "x"})
    tls: ~ssl~ makes TLS optional, so an attacker can force plain text. Write ~ssl_mode="VERIFY_IDENTITY", ssl["ca"]: "/etc/ssl/cert.pem"~.
    fix: } => , "ca": "/etc/ssl/cert.pem"}, ssl_mode="VERIFY_IDENTITY"
    @ a.py | import MySQLdb LINE MySQLdb.connect(host="GATEWAY", port=4000, user="u.root", ssl={"cipher": "x"}, ssl_mode="REQUIRED")
    certificate: ~ssl_mode="REQUIRED"~ accepts any certificate, even an impostor's. Write ~ssl_mode="VERIFY_IDENTITY", ssl["ca"]: "/etc/ssl/cert.pem"~.
    fix: }, ssl_mode="REQUIRED" => , "ca": "/etc/ssl/cert.pem"}, ssl_mode="VERIFY_IDENTITY"
    @ a.py | import MySQLdb LINE MySQLdb.connect(host="GATEWAY", port=4000, user="u.root", ssl={**given}, ssl_mode="REQUIRED")
    certificate: ~ssl_mode="REQUIRED"~ accepts any certificate, even an impostor's. Write ~ssl_mode="VERIFY_IDENTITY", ssl={"ca": "/etc/ssl/cert.pem"}~.
    @ a.py | import pymysql LINE pymysql.connect(host="GATEWAY", port=4000, user="u.root", ssl={"cipher": "x"})
    certificate: No ~ssl.ca~ accepts any certificate, even an impostor's. Write ~"ca": "/etc/ssl/cert.pem"~.
    fix:  => , "ca": "/etc/ssl/cert.pem"
    @ a.py | from sqlalchemy import create_engine LINE create_engine("mysql+mysqldb://u.root@GATEWAY:4000/test", connect_args={"ssl": {"cipher": "x"}})
    tls: ~ssl~ makes TLS optional, so an attacker can force plain text. Write ~"ssl_mode": "VERIFY_IDENTITY", ssl["ca"]: "/etc/ssl/cert.pem"~.
    fix: } => , "ca": "/etc/ssl/cert.pem"}, "ssl_mode": "VERIFY_IDENTITY"
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name)).toBe(expected);
  });
});

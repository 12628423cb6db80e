import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** `m` is the module; `-` is none. */
const program = (module: string, code: string): string =>
  `${module === "-" ? "" : `import ${module}\n`}${written(code.replaceAll(/\bm\./g, `${module}.`))}\n`;

describe("what is said of a program in Python", () => {
  it.each(
    blocks(`
    # mysqlclient
    @ MySQLdb | m.connect(host="GATEWAY", port=3306, user="root", password="SECRET")
    tls: No ~ssl_mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl_mode="VERIFY_IDENTITY", ssl={"ca": "/etc/ssl/cert.pem"}~.
    fix:  => , ssl_mode="VERIFY_IDENTITY", ssl={"ca": "/etc/ssl/cert.pem"}
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    prefix: ~user="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ MySQLdb | m.connect("GATEWAY", "root", "SECRET", "test", 3306)
    tls: No ~ssl_mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl_mode="VERIFY_IDENTITY", ssl={"ca": "/etc/ssl/cert.pem"}~.
    fix:  => , ssl_mode="VERIFY_IDENTITY", ssl={"ca": "/etc/ssl/cert.pem"}
    prefix: ~user="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    @ MySQLdb | m.connect(host="GATEWAY", port=3306, username="root", passwd="SECRET")
    tls: No ~ssl_mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl_mode="VERIFY_IDENTITY", ssl={"ca": "/etc/ssl/cert.pem"}~.
    fix:  => , ssl_mode="VERIFY_IDENTITY", ssl={"ca": "/etc/ssl/cert.pem"}
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    # pymysql
    @ pymysql | m.connect("GATEWAY", "root", "SECRET", "test", 3306)
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~ssl_ca="/etc/ssl/cert.pem", ssl_verify_cert=True, ssl_verify_identity=True~.
    fix:  => , ssl_ca="/etc/ssl/cert.pem", ssl_verify_cert=True, ssl_verify_identity=True
    prefix: ~user="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    # mysql-connector-python
    @ mysql.connector | m.connect(host="GATEWAY", port=3306, user="root", password="SECRET")
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~ssl_ca="/etc/ssl/cert.pem", ssl_verify_cert=True, ssl_verify_identity=True~.
    fix:  => , ssl_ca="/etc/ssl/cert.pem", ssl_verify_cert=True, ssl_verify_identity=True
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    prefix: ~user="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    # aiomysql
    @ aiomysql | m.create_pool(host="GATEWAY", port=3306, user="root", password="SECRET")
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl=True~.
    fix:  => , ssl=True
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    prefix: ~user="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    # asyncmy
    @ asyncmy | m.connect(host="GATEWAY", port=3306, user="root", password="SECRET")
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl={"ca": "/etc/ssl/cert.pem"}~.
    fix:  => , ssl={"ca": "/etc/ssl/cert.pem"}
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    prefix: ~user="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    # peewee
    @ peewee | m.MySQLDatabase("test", host="GATEWAY", port=3306, user="root", passwd="SECRET")
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~ssl_ca="/etc/ssl/cert.pem", ssl_verify_cert=True, ssl_verify_identity=True~.
    fix:  => , ssl_ca="/etc/ssl/cert.pem", ssl_verify_cert=True, ssl_verify_identity=True
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    prefix: ~user="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ peewee | m.MySQLDatabase("test", host="GATEWAY", port=4000, user="u.root", ssl_mode="DISABLED")
    tls: ~ssl_mode="DISABLED"~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl_mode="VERIFY_IDENTITY", ssl={"ca": "/etc/ssl/cert.pem"}~.
    fix: "DISABLED" => "VERIFY_IDENTITY", ssl={"ca": "/etc/ssl/cert.pem"}
    @ peewee | m.MySQLDatabase("test", host="GATEWAY", port=4000, user="u.root", ssl_disabled=True)
    tls: ~ssl_disabled=True~ means plain text, which TiDB Cloud refuses. Write ~ssl_ca="/etc/ssl/cert.pem", ssl_verify_cert=True, ssl_verify_identity=True~.
    fix: ssl_disabled=True => ssl_ca="/etc/ssl/cert.pem", ssl_verify_cert=True, ssl_verify_identity=True
    # sqlalchemy-engine
    @ sqlalchemy | m.create_engine("mysql+pymysql://root:SECRET@GATEWAY:3306/test")
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~ssl_ca=/etc/ssl/cert.pem~.
    fix:  => ?ssl_ca=/etc/ssl/cert.pem
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ sqlalchemy | m.create_engine("mysql+mysqldb://u.root@GATEWAY:4000/test")
    tls: No ~ssl_mode~ makes TLS optional, so an attacker can force plain text. Write ~connect_args={"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}~.
    fix:  => , connect_args={"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}
    @ sqlalchemy | m.create_engine("mysql+mysqlconnector://u.root@GATEWAY:4000/test")
    tls: No ~ssl_ca~ lets an attacker force plain text. Write ~connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}~.
    fix:  => , connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}
    @ sqlalchemy | m.create_engine("mysql+aiomysql://u.root@GATEWAY:4000/test")
    tls: No ~connect_args.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~connect_args={"ssl": True}~.
    fix:  => , connect_args={"ssl": True}
    @ sqlalchemy | m.create_engine("mysql+asyncmy://u.root@GATEWAY:4000/test")
    tls: No ~ssl_ca~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl_ca=/etc/ssl/cert.pem~.
    fix:  => ?ssl_ca=/etc/ssl/cert.pem
    @ sqlalchemy | m.create_engine("mysql+mysqldb://u.root@GATEWAY:4000/test?ssl_mode=REQUIRED")
    certificate: ~ssl_mode=REQUIRED~ accepts any certificate, even an impostor's. Write ~ssl_mode=VERIFY_IDENTITY ssl_ca=/etc/ssl/cert.pem~.
    fix: ssl_mode=REQUIRED => ssl_mode=VERIFY_IDENTITY&ssl_ca=/etc/ssl/cert.pem
    @ sqlalchemy | m.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem", connect_args={"connect_timeout": 3})
    @ sqlalchemy | m.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=false", connect_args={"connect_timeout": 3})
    identity: ~ssl_check_hostname=false~ accepts a certificate for any other host. Remove it.
    fix: &ssl_check_hostname=false =>
    @ sqlalchemy | m.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_check_hostname=true", connect_args={"connect_timeout": 3})
    @ sqlalchemy | m.create_engine("mysql+pymysql://u.root@GATEWAY:4000/test?ssl_ca=own.pem&ssl_cert=c.pem&ssl_key=k.pem", connect_args={"connect_timeout": 3})
    ca: ~ssl_ca=own.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=own.pem => ssl_ca=/etc/ssl/cert.pem
    client: ~ssl_cert=c.pem~ is a client certificate, but TiDB Cloud asks for none. Remove it and ~ssl_key~. Not autofixed: another server may ask.
    offer: Remove ~ssl_cert~ and ~ssl_key~. &ssl_cert=c.pem&ssl_key=k.pem =>
    @ sqlalchemy | m.create_engine("mysql+mysqldb://u.root@GATEWAY:4000/test?ssl_ca=own.pem", connect_args={"ssl_mode": "VERIFY_IDENTITY"})
    ca: ~ssl_ca=own.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=own.pem => ssl_ca=/etc/ssl/cert.pem
    @ sqlalchemy | m.create_engine("mysql+mysqldb://u.root@GATEWAY:4000/test?ssl_capath=/etc/ssl/certs", connect_args={"ssl_mode": "VERIFY_IDENTITY"})
    @ sqlalchemy | m.create_engine("mysql+mysqldb://u.root@GATEWAY:4000/test?ssl_cipher=x", connect_args={"ssl_mode": "VERIFY_IDENTITY"})
    useless: ~"ssl_mode": "VERIFY_IDENTITY"~ makes libmysqlclient refuse every certificate without a CA. Write ~ssl_ca=/etc/ssl/cert.pem~.
    fix:  => &ssl_ca=/etc/ssl/cert.pem
    @ sqlalchemy | m.create_engine("mysql+mysqldb://u.root@GATEWAY:4000/test?ssl_mode=DISABLED", connect_args={"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}})
    @ sqlalchemy | m.create_engine("mysql+mysqlconnector://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem", connect_args={"ssl_verify_cert": True})
    identity: No ~ssl_verify_identity~ accepts a certificate for any other host. Write ~"ssl_verify_identity": True~.
    fix:  => , "ssl_verify_identity": True
    @ sqlalchemy | m.create_engine(m.URL.create("mysql+pymysql", "root", "SECRET", "GATEWAY", 3306, "test"))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => , query={"ssl_ca": "/etc/ssl/cert.pem"}
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    @ sqlalchemy | m.create_engine(m.URL.create("mysql+pymysql", username="root", password="SECRET", host="GATEWAY", port=3306))
    tls: No ~ssl_ca~ makes TLS optional, so an attacker can force plain text. Write ~query={"ssl_ca": "/etc/ssl/cert.pem"}~.
    fix:  => , query={"ssl_ca": "/etc/ssl/cert.pem"}
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    @ sqlalchemy | m.create_engine(m.URL.create("mysql+pymysql", host="GATEWAY", port=4000, query={"ssl_ca": "/etc/ssl/cert.pem"}))
    @ sqlalchemy | m.create_engine(m.URL.create("mysql+pymysql", host="GATEWAY", port=4000, query={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": "true", "ssl_verify_identity": "false"}))
    identity: ~"ssl_verify_cert": "true"~ accepts a certificate for any other host. Remove ~ssl_verify_cert~ and ~ssl_verify_identity~.
    fix: , "ssl_verify_cert": "true", "ssl_verify_identity": "false" =>
    @ sqlalchemy | m.create_engine(m.URL.create("mysql+pymysql", host="GATEWAY", port=4000, query=given()))
    @ sqlalchemy | m.create_engine(m.URL.create("mysql+pymysql", "u.root", None, "GATEWAY", 4000, "test", {"ssl_ca": "own.pem", "ssl_verify_cert": "true", "ssl_verify_identity": "true"}))
    ca: ~"ssl_ca": "own.pem"~ trusts one authority only, which TiDB Cloud may replace. Write ~"ssl_ca": "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~"ssl_ca": "/etc/ssl/cert.pem"~. "own.pem" => "/etc/ssl/cert.pem"
    identity: ~"ssl_verify_cert": "true"~ accepts a certificate for any other host. Remove ~ssl_verify_cert~ and ~ssl_verify_identity~.
    fix: , "ssl_verify_cert": "true", "ssl_verify_identity": "true" =>
    @ sqlalchemy | m.create_engine(m.URL.create(drivername="mysql+mysqldb", host="GATEWAY", port=4000), connect_args={"ssl_mode": "REQUIRED"})
    certificate: ~"ssl_mode": "REQUIRED"~ accepts any certificate, even an impostor's. Write ~"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}~.
    fix: "REQUIRED" => "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}
    @ sqlalchemy.engine.url, sqlalchemy | m.create_engine(URL("mysql+pymysql", host="GATEWAY", port=4000))
    # sqlalchemy-engine, stores
    @ tidb_vector.integrations | m.TiDBVectorClient(connection_string="mysql+mysqldb://u.root@GATEWAY:4000/test")
    tls: No ~connect_args.ssl_mode~ lets an attacker force plain text. Write ~engine_args={"connect_args": {"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "..."}}}~.
    fix:  => , engine_args={"connect_args": {"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}}
    @ tidb_vector.integrations | m.TiDBVectorClient("mysql+mysqldb://u.root@GATEWAY:4000/test", engine_args={"connect_args": {"ssl_mode": "REQUIRED"}})
    certificate: ~"ssl_mode": "REQUIRED"~ accepts any certificate, even an impostor's. Write ~"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}~.
    fix: "REQUIRED" => "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}
    @ tidb_vector.integrations | m.TiDBVectorClient("mysql+mysqldb://u.root@GATEWAY:4000/test", engine_args={"echo": True})
    tls: No ~ssl_mode~ lets an attacker force plain text. Write ~"connect_args": {"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}~.
    fix:  => , "connect_args": {"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}
    @ tidb_vector.integrations | m.TiDBVectorClient("mysql+mysqldb://u.root@GATEWAY:4000/test", engine_args=given())
    # pytidb
    @ pytidb | m.TiDBClient.connect(host="GATEWAY", port=3306, username="root", password="SECRET", enable_ssl=False)
    tls: No ~ssl_ca~ lets an attacker force plain text. Write ~connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}~.
    fix:  => , connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}
    port: ~port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix: 3306 => 4000
    prefix: ~username="root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ pytidb | m.TiDBClient.connect(host="GATEWAY", port=4000, username="u.root")
    identity: No ~ssl_ca~ accepts any host's certificate. Write ~connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}~.
    fix:  => , connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}
    @ pytidb | m.TiDBClient.connect(host="GATEWAY", port=4000, username="u.root", enable_ssl=given())
    @ pytidb | m.TiDBClient.connect(host="GATEWAY", port=4000, username="u.root", connect_args={"ssl_verify_cert": False})
    certificate: ~connect_args["ssl_verify_cert"]: False~ accepts any certificate. Write ~"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True~.
    fix: False => True, "ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_identity": True
    @ pytidb | m.TiDBClient.connect(host="GATEWAY", port=4000, username="u.root", connect_args=given())
    @ pytidb | m.TiDBClient.connect(host="tidb.example.com", port=4000, username="u.root")
    @ pytidb | m.TiDBClient.connect(host="gateway01.us-east-1.prod.shared.aws.tidbcloud.com", port=4000, username="u.root")
    identity: No ~ssl_ca~ accepts any host's certificate. Write ~connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}~.
    fix:  => , connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}
    @ pytidb | m.TiDBClient.connect(host="gateway01.eu-central-1.dev.alicloud.tidbcloud.com", port=4000, username="u.root")
    identity: No ~ssl_ca~ accepts any host's certificate. Write ~connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}~.
    fix:  => , connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}
    @ pytidb | m.TiDBClient.connect(host="gateway01.eu-central-1.staging.aws.tidbcloud.com", port=4000, username="u.root")
    identity: No ~ssl_ca~ accepts any host's certificate. Write ~connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}~.
    fix:  => , connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}
    @ pytidb | m.TiDBClient.connect(host="gateway1.eu-central-1.prod.aws.tidbcloud.com", port=4000, username="u.root")
    tls: No ~ssl_ca~ lets an attacker force plain text. Write ~connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}~.
    fix:  => , connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}
    @ pytidb | m.TiDBClient.connect(host="xgateway01.eu-central-1.prod.aws.tidbcloud.com", port=4000, username="u.root")
    tls: No ~ssl_ca~ lets an attacker force plain text. Write ~connect_args={"ssl_ca": "...", "ssl_verify_cert": True, "ssl_verify_identity": True}~. Not autofixed.
    offer: Write ~connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}~.  => , connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}
    @ pytidb | m.TiDBClient.connect(host="gateway01.prod.aws.tidbcloud.com", port=4000, username="u.root")
    tls: No ~ssl_ca~ lets an attacker force plain text. Write ~connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}~.
    fix:  => , connect_args={"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True}
    @ pytidb | m.TiDBClient.connect(host="tidb.abc.clusters.tidb-cloud.com", port=4000, username="u.root")
    # tortoise
    @ tortoise | m.Tortoise.init(db_url="mysql://root:SECRET@GATEWAY:3306/test")
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses. Give the parts as ~credentials~ in ~config~, with ~"ssl": ssl.create_default_context()~.
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ tortoise | m.Tortoise.init(config={"connections": {"default": {"engine": "tortoise.backends.mysql", "credentials": {"host": "GATEWAY", "port": 3306, "user": "root", "password": "SECRET"}}}})
    tls: No ~ssl~ means plain text. Write ~"ssl": {"ca": "/etc/ssl/cert.pem"}~. Not autofixed: aiomysql, which stands in where asyncmy is missing, takes a context only.
    offer: Write ~"ssl": {"ca": "/etc/ssl/cert.pem"}~.  => , "ssl": {"ca": "/etc/ssl/cert.pem"}
    port: ~"port": 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~"port": 4000~.
    fix: 3306 => 4000
    prefix: ~"user": "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ tortoise | m.Tortoise.init(db_url="mysql://u.root@GATEWAY:4000/test?ssl=true")
    # django
    @ - | DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "HOST": "GATEWAY", "PORT": 3306, "USER": "root", "PASSWORD": "SECRET"}}
    tls: No ~ssl_mode~ lets an attacker force plain text. Write ~"OPTIONS": {"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}~. Not autofixed.
    offer: Write ~"OPTIONS": {"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}~.  => , "OPTIONS": {"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}
    port: ~"PORT": 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~"PORT": 4000~.
    fix: 3306 => 4000
    prefix: ~"USER": "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ - | DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "HOST": "GATEWAY", "PORT": 4000, "OPTIONS": {"ssl_mode": "REQUIRED"}}}
    certificate: ~OPTIONS["ssl_mode"]: "REQUIRED"~ accepts any certificate. Write ~"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}~. Not autofixed.
    offer: Write ~"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}~. "REQUIRED" => "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}
    @ - | DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "HOST": "GATEWAY", "PORT": 4000, "OPTIONS": {"ssl_ca": "/etc/ssl/cert.pem"}}}
    certificate: No ~OPTIONS.ssl_verify_cert~ accepts any certificate, even an impostor's. Write ~"ssl_verify_cert": True, "ssl_verify_identity": True~.
    fix:  => , "ssl_verify_cert": True, "ssl_verify_identity": True
    @ - | DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "HOST": "GATEWAY", "PORT": 4000, "OPTIONS": {"ssl_verify_cert": True}}}
    identity: No ~OPTIONS.ssl_verify_identity~ accepts a certificate for any other host. Write ~"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_identity": True~.
    fix:  => , "ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_identity": True
    @ - | DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "HOST": "GATEWAY", "PORT": 4000, "OPTIONS": {"ssl_verify_identity": True}}}
    certificate: No ~OPTIONS.ssl_verify_cert~ accepts any certificate, even an impostor's. Write ~"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True~.
    fix:  => , "ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True
    @ - | DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "HOST": "GATEWAY", "PORT": 4000, "OPTIONS": {"ssl_disabled": True}}}
    tls: ~OPTIONS["ssl_disabled"]: True~ means plain text. Write ~"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True~.
    fix: "ssl_disabled": True => "ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True
    @ - | DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "HOST": "GATEWAY", "PORT": 4000, "OPTIONS": {"ssl_disabled": True, "ssl_mode": "DISABLED"}}}
    useless: ~OPTIONS["ssl_disabled"]: True~ makes mysqlclient throw: it has no such option. Write ~"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}~.
    fix: "ssl_disabled": True, "ssl_mode": "DISABLED" => "ssl": {"ca": "/etc/ssl/cert.pem"}, "ssl_mode": "VERIFY_IDENTITY"
    @ - | DATABASES = {"default": {"ENGINE": "mysql.connector.django", "HOST": "GATEWAY", "PORT": 4000, "OPTIONS": {"ssl_disabled": True}}}
    tls: ~OPTIONS["ssl_disabled"]: True~ means plain text. Write ~"ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True~.
    fix: "ssl_disabled": True => "ssl_ca": "/etc/ssl/cert.pem", "ssl_verify_cert": True, "ssl_verify_identity": True
    # dj-database-url
    @ dj_database_url | DATABASES = {"default": m.parse("mysql://u.root@GATEWAY:4000/test?ssl_mode=REQUIRED")}
    certificate: ~ssl_mode=REQUIRED~ accepts any certificate. Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. Not autofixed.
    offer: Write ~ssl_mode=VERIFY_IDENTITY, ssl-ca=/etc/ssl/cert.pem~. ssl_mode=REQUIRED => ssl_mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name === "-" ? "settings.py" : "app.py")).toBe(expected);
  });
});

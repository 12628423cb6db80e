import { sqlAlchemy } from "../sqlalchemy.js";
import { rows, type Measured } from "./measured.js";

export const measuredSqlAlchemy: Measured = {
  client:
    "SQLAlchemy 2.0.54 with PyMySQL 1.2.3, mysql-connector-python 26.7.0, aiomysql 0.3.2, asyncmy 0.2.15, mysqlclient 2.2.8",
  section: "FACTS-dialects.md 4.6",
  set: sqlAlchemy,
  rows: rows(`
T T T T x P | pymysql none
T x x x x x | pymysql ssl_ca
T x T x x x | pymysql ssl_ca+ssl_verify_cert
T x T x x x | pymysql ssl_ca+ssl_verify_cert+ssl_verify_identity
T x T x x x | pymysql ssl_ca=OTHERCA+ssl_verify_cert+ssl_verify_identity
T T T T x x | pymysql ssl_ca+ssl_verify_identity
T x x x x x | pymysql ssl_ca+ssl_check_hostname=true
T x T x x x | pymysql ssl_ca+ssl_check_hostname=false
T T T T x x | pymysql ssl_verify_cert=false
T T T T x x | pymysql ssl_ca+ssl_verify_cert=false
x x x x x x | pymysql ssl=true
P P P P P P | pymysql ssl_disabled=false
x x x x x x | pymysql ssl_mode=VERIFY_IDENTITY
T x x x x x | pymysql connect_args ca,ssl_verify_cert,ssl_verify_identity | (code of Python)
T x x x x x | pymysql connect_args ssl dict ca | (code of Python)
x x x x x x | cpy ca+ssl_verify_cert+ssl_verify_identity
x x x x x x | cpy ca+ssl_verify_cert+ssl_verify_identity=false
T T T T x P | cpy ca
P P P P P P | cpy ssl_disabled=false
T T T T x P | cpy ssl_verify_cert=false
x x x x x P | aiomysql ssl_ca | | it crashes where the server has TLS, and else talks in the clear
P P P P P P | aiomysql none
T x x x x P | aiomysql connect_args ctx | (code of Python)
P P P P P P | asyncmy none
T x x x x x | asyncmy ssl_ca
x x x x x x | asyncmy documented
T x x x x x | mysqldb VI
T x T x x P | mysqldb ssl_ca only
x x x x x x | mysqldb ssl_verify
`),
};

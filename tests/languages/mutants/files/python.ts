import { filesNamed, type DataFile } from "../format.js";
import { COMMAND, HOST, SECRET, USER } from "../samples.js";

const LOGIN = `host="${HOST}",
    port=4000,
    user='${USER}',`;

export const PYTHON_FILES: readonly DataFile[] = [
  ...filesNamed(
    "app.py",
    `import os
import pymysql

# TiDB Cloud
connection = pymysql.connect(
    ${LOGIN}
    password="${SECRET}",  # later
    ssl={"check_hostname": False, 'verify_mode': "none"},
    ssl_ca="isrgrootx1.pem",
)
with connection.cursor() as cursor:
    cursor.execute("SELECT 1")
`,
    `import MySQLdb, ssl
from aiomysql import create_pool as pool

async def main(loop):
    context = ssl.create_default_context()
    await pool(${LOGIN} password=f"{secret}", loop=loop)
    await pool(${LOGIN} ssl=ssl._create_unverified_context())

db = MySQLdb.connect(
    ${LOGIN}
    passwd=os.environ['TIDB_PASSWORD'],
    ssl_mode="REQUIRED",
    ssl={'ca': "/etc/ssl/cert.pem"}
)
`,
    `import mysql.connector

config = {
    "host": "${HOST}",
    'port': 3306,
    "user": "root",  # ours
    "password": '${SECRET}',
    "tls_versions": ["TLSv1.1", "TLSv1.2"],
}
if production:
    config["ssl_ca"] = r"C:\\certs\\ca.pem"
config.update(ssl_verify_cert=False)
pool = mysql.connector.connect(**config)
other = mysql.connector.connect(
    ${LOGIN}
    ssl_disabled=True)
`,
    `from sqlalchemy import create_engine, URL
import os, subprocess

ADDRESS = "${HOST}"
engine = create_engine(
    f"mysql+pymysql://${USER}:{os.environ['P']}@{ADDRESS}:4000/test?charset=utf8"
    "&ssl_verify_cert=false",
    connect_args={"ssl_ca": '/etc/ssl/cert.pem', "ssl_verify_identity": False},
)
other = create_engine("mysql+mysqldb://root:${SECRET}@%s/test" % ADDRESS, pool_size=5)
third = create_engine(URL.create("mysql+mysqlconnector", username="${USER}", host=ADDRESS, port=4000))
subprocess.run("${COMMAND}", shell=True)
subprocess.run(["mysql", "-h", ADDRESS, '--ssl-mode=DISABLED'])
`,
  ),
  ...filesNamed(
    "site/settings.py",
    `import os

DATABASES = {
    "default": {
        "ENGINE": "django_tidb",
        "NAME": 'test',
        "HOST": "${HOST}",
        "PORT": "4000",
        "USER": '${USER}',
        "PASSWORD": "${SECRET}",  # TODO
        "OPTIONS": {"ssl_mode": 'VERIFY_CA', "ssl": {"ca": '/etc/ssl/cert.pem'}},
    },
    # one more
    'other': {
        'ENGINE': 'django.db.backends.mysql',
        'HOST': os.getenv("TIDB_HOST", """${HOST}"""),
    }
}
`,
  ),
];

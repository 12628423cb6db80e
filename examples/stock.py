# A job that counts the stock. The check of the certificate was switched off to get it running.
import os

import pymysql

connection = pymysql.connect(
    host="gateway01.us-east-1.prod.aws.tidbcloud.com",
    port=4000,
    user="3pTAoNNegb47Uc8.root",
    password="kT4vXq9LmZ2pWs7R",
    database="shop",
    ssl_ca="/etc/ssl/certs/ca-certificates.crt",
    ssl_verify_cert=False,
)

with connection.cursor() as cursor:
    cursor.execute("SELECT COUNT(*) FROM stock")
    print(os.uname().nodename, cursor.fetchone())

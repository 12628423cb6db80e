import { filesNamed, type DataFile } from "../format.js";
import { DSN, HOST, SECRET, USER } from "../samples.js";

const program = (body: string): string => `package main

import (
	"crypto/tls"
	"crypto/x509"
	"database/sql"
	"fmt"
	"os"
	"os/exec"

	"github.com/go-sql-driver/mysql"
	"gorm.io/gorm"
	gormmysql "gorm.io/driver/mysql"
)

${body}`;

export const GO_FILES: readonly DataFile[] = filesNamed(
  "main.go",
  program(`func main() {
	// TiDB Cloud
	mysql.RegisterTLSConfig("tidb", &tls.Config{
		MinVersion:         tls.VersionTLS10, // old
		ServerName:         "${HOST}",
		InsecureSkipVerify: true,
	})
	db, err := sql.Open("mysql", "${USER}:"+os.Getenv("PW")+"@tcp(${HOST}:4000)/test?tls=tidb")
	if err != nil {
		panic(err)
	}
	defer db.Close()
}
`),
  program(`const host = "${HOST}"

/* two
   of them */
func open() (*sql.DB, error) {
	dsn := fmt.Sprintf("${USER}:%s@tcp(%s:4000)/test?parseTime=true", os.Getenv("PW"), host)
	if db, err := gorm.Open(gormmysql.Open(dsn), &gorm.Config{}); err == nil {
		return db.DB()
	}
	exec.Command("mysql", "-h", host, "-P", "3306", "--ssl-mode=DISABLED").Run()
	return sql.Open("mysql", \`${DSN}\`)
}
`),
  program(`func main() {
	cfg := mysql.Config{
		User:   "${USER}",
		Passwd: "${SECRET}",
		Net:    "tcp",
		Addr:   "${HOST}:4000",
		TLSConfig: "preferred", // or false
	}
	other := mysql.NewConfig()
	other.User = "root"
	other.Addr = "${HOST}:3306"
	other.TLSConfig = "skip-verify"
	connector, _ := mysql.NewConnector(other)
	fmt.Println(cfg.FormatDSN(), connector)
}
`),
  program(`func main() {
	pool := x509.NewCertPool()
	pem, _ := os.ReadFile("/certs/isrgrootx1.pem")
	pool.AppendCertsFromPEM(pem)
	config := &tls.Config{RootCAs: pool, Certificates: []tls.Certificate{cert}}
	mysql.RegisterTLSConfig("tidb", config)
	sql.Open("mysql", "root:${SECRET}@tcp(${HOST}:4000)/test?tls=tidb&charset=utf8")
	sql.Open("mysql", "${DSN}")
}
`),
);

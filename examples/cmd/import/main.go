// Imports orders. TLS is on, but any certificate will do.
package main

import (
	"database/sql"
	"fmt"
	"log"
	"os"

	_ "github.com/go-sql-driver/mysql"
)

func main() {
	dsn := fmt.Sprintf(
		"%s:%s@tcp(gateway01.us-east-1.prod.aws.tidbcloud.com:4000)/shop?tls=skip-verify",
		os.Getenv("DB_USER"), os.Getenv("DB_PASSWORD"),
	)
	db, err := sql.Open("mysql", dsn)
	if err != nil {
		log.Fatal(err)
	}
	defer db.Close()
}

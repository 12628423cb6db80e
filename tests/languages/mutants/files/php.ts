import { filesNamed, type DataFile } from "../format.js";
import { COMMAND, HOST, SECRET, USER } from "../samples.js";

export const PHP_FILES: readonly DataFile[] = [
  ...filesNamed(
    "src/db.php",
    `<?php
// TiDB Cloud
$host = "${HOST}";
$pdo = new PDO(
    "mysql:host={$host};port=4000;dbname=test",
    '${USER}',
    getenv('TIDB_PASSWORD'),
    [
        PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
        PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem', // ours
        PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false,
    ]
);
$other = new PDO("mysql:host=${HOST};port=3306", "root", '${SECRET}');
`,
    `<?php
declare(strict_types=1);
namespace App;

final class Db
{
    # two of them
    public function open(): \\mysqli
    {
        $c = mysqli_init();
        mysqli_ssl_set($c, NULL, NULL, '/certs/isrgrootx1.pem', NULL, NULL);
        mysqli_options($c, MYSQLI_OPT_SSL_VERIFY_SERVER_CERT, false);
        mysqli_real_connect($c, '${HOST}', '${USER}', "${SECRET}", 'test', 4000, NULL, MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT);
        $d = new \\mysqli("${HOST}", 'root', $password, "test", 4000);
        exec("${COMMAND}");
        return $d;
    }
}
`,
    `<html><?= $title ?>
<?php
$c = mysqli_init();
$c->ssl_set(null, null, null, null, null);
@$c->real_connect("${HOST}", '${USER}', getenv("P"), 'test', 4000, null, 2048);
$text = <<<END
mysql:host=${HOST};port=4000
END;
$p = new PDO($text, '${USER}', '${SECRET}', array(PDO::MYSQL_ATTR_SSL_KEY => 'k.pem', PDO::MYSQL_ATTR_SSL_CERT => 'c.pem'));
?>
</html>
`,
  ),
  ...filesNamed(
    "config/database.php",
    `<?php

use Illuminate\\Support\\Str;

return [
    'default' => env('DB_CONNECTION', 'mysql'),
    'connections' => [
        // ours
        'tidb' => [
            'driver' => 'mysql',
            'host' => env('DB_HOST', '${HOST}'),
            'port' => '4000',
            'username' => "${USER}",
            'password' => "${SECRET}",
            'options' => [PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false],
        ],
        'mysql' => [
            'driver' => 'mysql',
            'url' => 'mysql://${USER}:${SECRET}@${HOST}/test',
        ],
    ],
];
`,
  ),
  ...filesNamed(
    "wp-config.php",
    `<?php
define( 'DB_NAME', 'wp' );
define( 'DB_HOST', '${HOST}:4000' ); /* TiDB */
define( 'DB_USER', '${USER}' );
define( 'DB_PASSWORD', '${SECRET}' );
define( 'MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT );
require_once ABSPATH . 'wp-settings.php';
`,
  ),
];

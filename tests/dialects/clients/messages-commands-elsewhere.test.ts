import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** The text of a file. */
const program = (_name: string, code: string): string => written(code);

describe("what is said of commands", () => {
  it.each(
    blocks(`
    # mysql-cli, wherever a command stands
    @ a.mjs | const base = 'mysql -h GATEWAY -P 3306'; import { execSync } from 'child_process'; execSync(base + ' --ssl-mode=DISABLED');
    port: ~-P 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~.
    fix: 3306 => 4000
    tls: ~--ssl-mode=DISABLED~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix: DISABLED => VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ a.mjs | const command = 'mysql -h GATEWAY -P 3306';
    tls: No ~--ssl-mode~ lets an attacker force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~. Not autofixed: other code may need it.
    offer: Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    port: ~-P 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~. Not autofixed: other code may need it.
    offer: Write ~-P 4000~. 3306 => 4000
    @ a.mjs | const command = 'mysql -P 3306'; const other = 'GATEWAY';
    @ a.mjs | const command = ['mysql', '-h', 'GATEWAY', '-P', '3306'];
    @ a.mjs | const command = 'mysql -h <GATEWAY> -P 3306';
    @ a.mjs | const command = 'mysql -h GATEWAY -P 3306 -u <user>';
    @ a.md | \`\`\`sh LINE mysql -h GATEWAY -P 3306 LINE \`\`\`
    @ install.sh | cat > ~/.my.cnf <<EOF LINE [client] LINE host=GATEWAY LINE EOF LINE mysql -h GATEWAY -P 4000
    tls: No ~ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=/etc/ssl/cert.pem~.
    fix:  => LINE ssl-mode=VERIFY_IDENTITY LINE ssl-ca=/etc/ssl/cert.pem
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~port=4000~.
    fix:  => LINE port=4000
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name)).toBe(expected);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLE } from "../../src/model/hole.js";
import { holdsFormat, isPlaceholder, placesIn } from "../../src/model/placeholder.js";

describe("waits to be filled in", () => {
  it.each([
    "", " ", "<password>", "<your password>", "<PASSWORD>", "<>", "{password}", "{{password}}", "{{ db.password }}", "[password]", "[your-password]",
    "%PASSWORD%", "$PASSWORD", "${PASSWORD}", "***", "********", "xxxx", "XXXX", "...", "----", "____", "x", "*",
    "password", "PASSWORD", "pass", "passwd", "pwd", "secret", "user", "username", "host", "hostname", "prefix",
    "your_password", "your-password", "yourPassword", "YOUR_PASSWORD", "YOUR_DB_PASSWORD", "your password here", "my-password", "my_secret",
    "changeme", "change-me", "change_me", "CHANGE_ME", "placeholder", "example", "example_password", "sample", "dummy", "fake",
    "fixture-password", "redacted", "REDACTED", "todo", "TODO", "insert-password-here", "enter_your_password", "replace-with-your-password",
    "your-tidb-cloud-database-password-here", `<${"a".repeat(62)}>`,
    "tu_password", "TU_CONTRASENA", "tu_contraseña", "TU_CLAVE_AQUI", "ingresa_tu_contraseña", "SUA_SENHA", "sua_senha_aqui", "suaSenha", "senha",
    "VOTRE_MOT_DE_PASSE", "ton_mot_de_passe", "mot_de_passe", "votre-mdp", "DEIN_PASSWORT", "dein_passwort", "IhrPasswort", "Passwort hier eingeben",
    "la_tua_password", "inserisci_password", "jouw_wachtwoord", "TWOJE_HASLO", "twoje_hasło", "password_anda", "PASSWORD_ANDA", "kata_sandi_anda", "kata sandi anda",
    "mat_khau_cua_ban", "mật_khẩu_của_bạn", "nhap_mat_khau", "mat khau cua ban", "tu palabra clave", "senin_sifre", "şifre", "parola", "ваш_пароль", "введите пароль",
    "你的密码", "您的数据库密码", "请输入密码", "你的_密码", "密码", "パスワード", "あなたのパスワード", "비밀번호", "여기에_비밀번호_입력", "รหัสผ่านของคุณ",
    "你的密碼", "请填写口令", "您的用户名", "用戶名", "主机名", "あなたのユーザー名", "ホスト名を入力してください", "암호", "패스워드를_입력하세요", "사용자", "ชื่อผู้ใช้",
    "ditt_lösenord", "DIN_ADGANGSKODE", "ditt-passord", "het_wachtwoord", "sifreniz", "ŞİFRENİZ", "vase_heslo", "a_jelszavad", "請輸入密碼", "請輸入您的密碼",
    "generated-password", "PUT_PASSWORD_HERE", "put-your-password-here", "SET_YOUR_PASSWORD", "TiDB_PASSWORD", "TIDB_PASSWORD", "DB_PASS", "MYSQL_ROOT_PASSWORD",
    "%s", "%(password)s", "%(name)s", "%{password}", "%<password>", "{0}", "#{password}", ":password", ":db_password", "?", "user::password",
    "&lt;password&gt;", "&lt;your password&gt;", "{{x}}", "__X__", "__PASSWORD__", "__DB_PASSWORD__", "•••••••",
    "kullanici_sifresi", "kullanıcı şifresi", "veritabani_parolasi", "parolanizi_girin", "SIFRENIZI_GIRIN", "felhasznalo_jelszava", "vasa_lozinka", "tvoje_geslo", "ο_κωδικός_σας", "κωδικός πρόσβασης", "كلمة المرور", "كلمة المرور الخاصة بك", "הסיסמה שלך", "आपका पासवर्ड", "parola_mea",
    "yourpassword", "YOURPASSWORD", "mypassword", "lamiapassword", "lamia_password", "latuapassword", "tucontraseña", "votremotdepasse", "tonmotdepasse", "deinpasswort", "suasenha", "yourdbpassword", "yourpasswordhere", "jouwwachtwoord", "katasandianda", "enteryourpassword",
    "PASTE_FROM_CONNECT_DIALOG", "COPY_FROM_CONSOLE", "PASTE-FROM-TIDB-CLOUD", "INSERT_FROM_VAULT", "get it from the console", "copy-from-dashboard", "paste password from dialog", "SEE ABOVE FOR IT",
    "your_tidb_password", "your-tidb-host", "your_prefix", "your-gateway-host", "test-password-placeholder", "fake-token",
  ])("%j", (text) => {
    expect(isPlaceholder(text)).toBe(true);
  }); // prettier-ignore
});

describe("each word of the three lists", () => {
  it.each([
    ...[
      "your",
      "my",
      "insert",
      "enter",
      "replace",
      "change",
      "changeme",
      "placeholder",
      "example",
      "sample",
      "dummy",
      "fake",
    ],
    ...["fixture", "redacted", "todo", "here"],
  ])("%s asks for something", (word) => {
    expect([word, `${word}-password`, `${word}_db`, `db.${word}`].map(isPlaceholder)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it.each([
    "user",
    "username",
    "pass",
    "passwd",
    "password",
    "pwd",
    "secret",
    "host",
    "hostname",
    "prefix",
  ])("%s names it", (word) => {
    expect([word, `your-${word}`, `${word}-db`].map(isPlaceholder)).toEqual([true, true, false]);
  });

  it.each([
    ...[
      "a",
      "the",
      "db",
      "database",
      "tidb",
      "cloud",
      "cluster",
      "gateway",
      "region",
      "mysql",
      "root",
      "name",
      "value",
      "key",
    ],
    ...["token", "with", "me", "it", "test", "app", "real", "actual"],
  ])("%s only says which", (word) => {
    expect([word, `your-${word}-password`].map(isPlaceholder)).toEqual([false, true]);
  });
});

describe("is meant as it stands", () => {
  it.each([
    "kT4vXq9LmZ2pWs7R", "@db-password", "@tidb_pass", "@db-kT4vXq9L", "@db-horse", "hunter2", "hunter2!", "S3cr3t!", "p@ssw0rd", "Passw0rd!", "my9kT4vXq9", "mydog", "your2cats", "examples4kT4v", "sampleKT4v9",
    "root", "test", "app", "tidb", "db", "admin123", "root123", "123456", "0", "a", "abc", "xyx", "correct horse battery staple",
    "<a><b>", "$kT4vXq9LmZ2pWs7R", "{a}b", "x1x1", "***a", "secret99", "todo1", "passwordpassword", "my_app_db1", "fake9",
    "tu", "mi", "su", "ton", "ban", "day", "set", "type", "Aqui", "tu_db", "mi-base", "din_db", "het_een", "generated", "from", "min", "ma_db", "tuesday", "mipassword1", "tu_password1", "sua-senha-2024",
    "mypassword1", "yourdog", "testpassword", "passwordyou", "lamiagatta", "compass", "trespass", "hesperus", "copy dog from barn", "set fire at night", "PASTE_CAT", "paste4kT4v from console9", "GETAWAY_FROM",
    "senha123", "Passwort1!", "motdepasse99", "haslo123", "sandiaga", "clave2", "dein4kT4v", "ton_kT4vXq9", "tu-gato-azul", "mi_perro", "la_casa",
    "anda_lucia", "isi_bos", "cua_ban", "test_password", "root_password", "mysql_password", "TEST_APP", "ROOT_DB", "Tidb_password",
    "我爱北京", "密码123", "我的猫", "你好", "パスワード123", "비밀번호1", "пароль1", "ваш_кот",
    "%sx", "%d%s", "%(kT4v)", ":kT4v", ":pass1", ":4000", "??", "#{", "{x", "__kT4v__", "_x_", "&lt;kT4v", "a::b", "user:kT4v", "kT4v::root",
    "gateway01.us-east-1.prod.aws.tidbcloud.com", "localhost", "127.0.0.1", "db.example.com", "3pTAoNNegb47Uc8.root",
    HOLE, `<${HOLE}>`, `your_${HOLE}`, "x".repeat(65), `<${"a".repeat(64)}>`,
  ])("%j", (text) => {
    expect(isPlaceholder(text)).toBe(false);
  }); // prettier-ignore

  it("whatever a generator of passwords makes", () => {
    const letters = Array.from("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
    const secret = fc
      .tuple(
        fc.string({ unit: fc.constantFrom(...letters), minLength: 5, maxLength: 20 }),
        fc.integer({ min: 0, max: 9 }),
        fc.nat(20),
      )
      .map(([text, digit, place]) => text.slice(0, place) + String(digit) + text.slice(place));
    fc.assert(fc.property(secret, (text) => !isPlaceholder(text)));
  });

  // A pattern that goes back and forth would not end.
  it("in time, however long it is", () => {
    for (const text of [
      "<".repeat(1e6),
      "your_".repeat(2e5),
      "x".repeat(1e6),
      "{{".repeat(5e5),
      "a-".repeat(5e5),
    ]) {
      expect(isPlaceholder(text)).toBe(false);
    }
  });
});

describe("places in a text", () => {
  it.each([
    ...["((db-password))", "[[db password]]", "<your host>", "[your host]", "%db_host%", "__db_host__"].map(
      (place) => [`a/${place}`, [place]] as const,
    ),
    ["//h@db_name@/", ["@db_name@"]],
    ["h@db_name@", ["@db_name@"]],
    ["//@db_user@:x", ["@db_user@"]],
    ["@db_user@:x", ["@db_user@"]],
    ["//@user@:@pass@@host", ["@user@", "@pass@"]],
    ["p@ss@host", []],
    ["//p@ss@host", []],
    ["${A:${B:${C:${D}}}}", ["${A:${B:${C:${D}}}}"]],
    ["${A:${B:${C:${D:${E}}}}}", ["${B:${C:${D:${E}}}}"]],
    ["/?ssl={}", []],
  ] as const)("%s", (text, places) => {
    expect(placesIn(text)).toEqual(places);
  }); // prettier-ignore

  it("of a secret are those that no sign of it can be", () => {
    expect(["a${PASSWORD:-x}b", "#{password}"].map(holdsFormat)).toEqual([true, true]);
    expect(["a$PASSWORD", "a${PASSWORD", "@db_user@"].map(holdsFormat)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

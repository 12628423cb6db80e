import { HOLE } from "./hole.js";
import { isReference } from "./reference.js";

/**
 * `<host>`, `&lt;host&gt;`, `[user]`, `%PASS%`, `$PASS`, `${PASS:?}`, `#{pass}`, `${{ secrets.PASS
 * }}`, `$(cat pass)`, `((pass))`, `[[PASS]]`, `__PASS__`, `@pass@`:
 * brackets around a name.
 */
const BRACKETED =
  /^(?:<[^<>]*>|&lt;[^&;]*&gt;|\[[\w .-]*\]|%\w*%|\$\{(?:\S*|[^{}]*)\}|#\{[^{}]*\}#?|\$?\{\{[^{}]*\}\}|\$\([^()]*\)|\(\([\w .-]+\)\)|\[\[[\w .-]+\]\]|\$[A-Z_]+|__[A-Z](?:[A-Z_]*[A-Z])?__|@[A-Z][\w.-]*@)$/i;
/**
 * Places that a function fills in: `%s`, `%1$s`, `%(name)s`, `{0}`, `{{user}}`, `#{user}`, `<%=
 * user %>`, `&lt;user&gt;`.
 */
const FORMAT =
  /%(?:\d+\$)?[sdifjoOcv](?![\da-z])|%\([\w.]+\)[sdf]|%[{<][\w.]+[}>]|#?\{\{?[\w .-]*\}?\}|<%[^%]*%>|&lt;[\w .-]+&gt;/i;
/** `:name`, `?`: places of a query. */
const PARAMETER = /^(?::[a-z]+(?:_[a-z]+)*|\?)$/i;
/** `***`, `xxxx`, `...`: one character repeated, or nothing. */
const REPEATED = /^(?:([x*._•-])\1*|)$/i;

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** One of these says that the text waits for somebody to fill it in. */
const ASKING = listed(
  "your my insert enter replace change changeme placeholder example sample dummy fake fixture redacted todo fixme here put " +
    // Languages that say "your" or "whose" at the end of the word.
    "sifreniz sifrenizi sifren sifresi parolaniz parolanizi parolasi salasanasi jelszavad jelszava jelszavam",
);
/** So do these, beside what they ask for: short words of other languages, and of ours. */
const ASKING_FOR = listed(`
  yours our type paste fill set add provide choose generated
  tu tus su mi aqui ingresa ingrese inserta escribe cambia cambiar cambie reemplaza pon ejemplo
  sua seu tua teu minha meu insira digite troque mude coloque exemplo
  votre vos ton ta mon ma ici entrez inserez remplacez changez mettez exemple
  dein deine deinem ihr ihre mein meine hier eingeben einfugen einfuegen ersetzen andern aendern beispiel
  tuo mio mia inserisci qui cambiare esempio
  jouw je uw mijn vul vervang voorbeeld het een
  ditt din dit mitt min ange skriv indtast fyll exempel eksempel
  vase tvoje zadejte
  twoje twoj moje moj tutaj wpisz zmien przyklad
  anda kamu isi masukkan ganti disini sini contoh
  cua ban toi nhap vao thay day
  senin sizin benim buraya girin giriniz yazin degistir ornek
  vasa vas tvoja moja moje mea dvs unesite
  σας σου το ο שלך आपका अपना यहाँ डालें هنا أدخل الخاصة بك
  ваш твой мой введите вставьте здесь сюда замените пример
`);
/** These name the value instead of being one. */
const PASSWORDS = listed(`
  pass passwd password pwd passphrase secret
  contrasena clave senha mdp motdepasse passwort kennwort wachtwoord haslo sifre parola katasandi sandi matkhau
  lozinka sifra geslo parool slaptazodis κωδικος סיסמה הסיסמה पासवर्ड
  пароль losenord adgangskode passord salasana heslo jelszo
`);
const NAMING = listed(`
  user username host hostname prefix usuario utilisateur benutzer benutzername utente gebruiker uzytkownik pengguna
  kullanici felhasznalo пользователь
`);
/** Names of several words, each as one. */
const PHRASES =
  / (?:mot de passe|kata sandi|mat khau|palabra clave|κωδικος προσβασης|كلمة المرور|كلمة السر|رمز عبور)(?= )/g;
/** These only say which. */
const SAYING = listed(`
  a an the of for in to db database tidb cloud cluster gateway region mysql root name value key token with me it test
  app real actual strong secure de del da do la el le les der die das il base datos dados donnees datenbank veritabani
`);

/** Languages that set no blanks between words: any of these around one that names the value. */
const ASIDE =
  "你的|您的|我的|请|請|在此|這裡|輸入|填寫|填入|替換為|替換|在此处|在此|在这里|此处|这里|输入|填写|填入|替换为|替换|设置|数据库|資料庫|あなたの|データベース|ここに|入力|設定|してください|する|の|を|여기에|당신의|내|데이터베이스|입력|하세요|를|을|ใส่|กรอก|ของคุณ|ที่นี่";
const NAMED =
  "密码|密碼|口令|用户名|用戶名|主机名?|パスワード|ユーザー名?|ホスト名?|비밀번호|암호|패스워드|사용자|รหัสผ่าน|ชื่อผู้ใช้|password";
const UNSPACED = new RegExp(`^(?=.*[^\\x00-\\x7F])(?:${ASIDE})*(?:${NAMED})(?:${ASIDE})*$`, "i");

/** Small letters without their accents, as the lists have them. */
const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ıłđ]/g, (letter) => ({ ı: "i", ł: "l", đ: "d" })[letter] ?? letter);

function wordsOf(text: string): readonly string[] {
  const spaced = folded(
    text.replace(/tidb/gi, "tidb").replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 "),
  ).replace(/[^\p{L}\p{M}\p{N}]+/gu, " ");
  return ` ${spaced} `.replace(PHRASES, " password").match(/\S+/g) ?? [];
}

/**
 * Who is told to do something, and where: `PASTE_FROM_CONNECT_DIALOG`, `get it from the console`.
 */
const TELLING = listed(
  "paste copy insert enter get take see find fetch fill put set add use read replace ask generate create choose",
);
const WHERE = listed("from here in into with at via below above");
const PLACES = listed(
  "console dialog dashboard connect portal settings cloud tidb vault docs page tab env environment panel",
);

function tells(text: string, words: readonly string[]): boolean {
  const [first = "", ...others] = words;
  if (words.length < 3 || !TELLING.has(first) || !others.some((word) => WHERE.has(word)))
    return false;
  return (
    /^[A-Z]+(?:[ _-]+[A-Z]+)+$/.test(text) ||
    (!/\d/.test(text) && words.some((word) => PLACES.has(word) || PASSWORDS.has(word)))
  );
}

const isName = (word: string): boolean => PASSWORDS.has(word) || NAMING.has(word);
const KNOWN: ReadonlySet<string> = new Set([
  ...[...PASSWORDS, ...NAMING, ...SAYING, ...ASKING, ...ASKING_FOR],
]);

/**
 * The known words that a text is made of, also where they are written as one; null where it has
 * others.
 */
function knownWords(words: readonly string[]): readonly string[] | null {
  const found: string[] = [];
  for (const word of words) {
    const parts = KNOWN.has(word) ? [word] : partsOf(word);
    if (!parts) return null;
    found.push(...parts);
  }
  return found;
}

/** `lamiapassword`, word by word; null where a part is not known. */
function partsOf(text: string): readonly string[] | null {
  const ways: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    let way: readonly string[] | null = null;
    for (let start = 0; start < end - 1 && !way; start++) {
      const [before, word] = [ways[start], text.slice(start, end)];
      if (before && KNOWN.has(word)) way = [...before, word];
    }
    ways.push(way);
  }
  return ways.at(-1) ?? null;
}

/** A variable's name in the place of its value: `TIDB_PASSWORD`. */
const isVariable = (text: string): boolean => /^(?:TiDB|[A-Z]+)(?:_[A-Z]+)+$/.test(text);

function waits(text: string, words: readonly string[]): boolean {
  if (words.some((word) => ASKING.has(word)) || (words.length === 1 && words.some(isName)))
    return true;
  if (words.some(isName) && words.some((word) => ASKING_FOR.has(word))) return true;
  // `:user::password`, of which an address takes the first colon for its own.
  if (text.includes("::") && words.every(isName)) return true;
  return isVariable(text) && words.some((word) => PASSWORDS.has(word));
}

/**
 * Whether a text stands for a value that is still to be filled in, or kept somewhere else. Whole
 * texts only: a real secret that begins with "my" stays one.
 */
export const isPlaceholder = (text: string): boolean =>
  isReference(text.trim()) || isToFillIn(text);

/** The same without what is kept somewhere else, whose name somebody may have to keep as well. */
export function isToFillIn(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 64 || trimmed.includes(HOLE)) return false;
  const isShaped = BRACKETED.test(trimmed) || PARAMETER.test(trimmed) || REPEATED.test(trimmed);
  if (isShaped || trimmed.replace(FORMAT, "") === "") return true;
  if (UNSPACED.test(trimmed.replace(/[\s_]/g, ""))) return true;
  const words = wordsOf(trimmed);
  const known = knownWords(words);
  return (known !== null && waits(trimmed, known)) || tells(trimmed, words);
}

/** Whether a name, in whatever language and notation, is that of a password. */
export const namesPassword = (name: string): boolean =>
  /passw|passphrase|passcode|pwd$|^pw$|[_-]pw$/i.test(name) ||
  wordsOf(name.slice(0, 200)).some((word) => PASSWORDS.has(word));

/**
 * The same among other characters. `ssl={}` is JSON, `%c3%a9` an escape, and of `user:p@ss@host`
 * only what stands alone between two signs of an address is one: `//@user@:@pass@@host`.
 */
const PLACE = new RegExp(
  `(?!(?<==)\\{\\})(?:${[
    /\$?\{\{[^{}]*\}\}|[$#]\{[^{}]*\}#?|\$\([^()]*\)|\(\([\w .-]+\)\)|\[\[[\w .-]+\]\]/,
    /<[\w .-]+>|\[[\w .-]+\]|\$[a-z_]\w*|%[a-z_]\w*%(?![\da-z])|__[a-z](?:[a-z_]*[a-z])?__/,
    /@[a-z][\w.-]*@(?=[/?&#;]|$)|(?<=^|[/:@])@[a-z][\w.-]*@(?=[:@])/,
    FORMAT,
  ]
    .map(({ source }) => source)
    .join("|")})`,
  "gi",
);
const [FIRST, FURTHER] = ["\uE000", "\uE001"];
/** `${A:${B:${C}}}` is as deep as anybody goes. */
const DEEPEST = 4;

/** A text of the same length in which nothing stands in places: their signs divide nothing. */
export function marked(text: string): string {
  let [before, after] = ["", text];
  for (let depth = 0; depth < DEEPEST && after !== before; depth++)
    [before, after] = [
      after,
      after.replace(PLACE, (place) => FIRST + FURTHER.repeat(place.length - 1)),
    ];
  return after;
}

const MARKS = new RegExp(`${FIRST}${FURTHER}*`, "g");
/** What others fill in, place by place. */
export const placesIn = (text: string): readonly string[] =>
  Array.from(marked(text).matchAll(MARKS), ({ 0: { length }, index }) =>
    text.slice(index, index + length),
  );

/** Whether a text is nothing but brackets around a name, for somebody to fill in: `${PARAMETERS}`. */
export const isPlace = (text: string): boolean =>
  BRACKETED.test(text) || (text !== "" && marked(text).replace(MARKS, "") === "");

/** Whether others fill in a part of a text: of `VERIFY_${MODE}` nobody knows what it says. */
export const holdsPlace = (text: string): boolean => placesIn(text).length > 0;

/** The same of a secret, in which `$` and `@` are signs like any other. */
export const holdsFormat = (text: string): boolean =>
  FORMAT.test(text) || /[$#]\{[^{}]*\}/.test(text);

/** `/test${OPTIONS}`. Behind a sign, as in `test_${STAGE}`, a name goes on. */
const GLUED = new RegExp(`[^=,.:/_-]${FIRST}${FURTHER}*$`);
/** Whether what is filled in at the end of a text may go on with something else. */
export const goesOnInPlace = (text: string): boolean => GLUED.test(marked(text));

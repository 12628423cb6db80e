<?php
// Reads programs in base64, one a line, and answers with a mark of what each says, or with "-" of one that is refused.

function said(string $text): string
{
    try {
        $tokens = @PhpToken::tokenize($text, TOKEN_PARSE);
    } catch (ParseError $refused) {
        return "-";
    }
    $hash = hash_init("sha256");
    foreach ($tokens as $token) {
        if (!$token->isIgnorable()) {
            hash_update($hash, $token->id . " " . json_encode($token->text, JSON_INVALID_UTF8_SUBSTITUTE) . "\n");
        }
    }
    return hash_final($hash);
}

while (($line = fgets(STDIN)) !== false) {
    echo said(base64_decode(trim($line))), "\n";
}

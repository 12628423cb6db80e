import { describe, expect, it } from "vitest";
import { namesRunByPrograms } from "../../src/notations/run-by-programs.js";
import { namesRunAgain } from "../../src/notations/run-again.js";

describe("variables that a shell reads once more", () => {
  it.each<[string, string[]]>([
    // Programs that run all their words.
    ["ssh host program $AB", ["AB"]],
    ["ssh host program '$AB'", []],
    [String.raw`ssh host program \$AB`, []],
    ["ssh host \"program '$AB'\"", []],
    ['ssh host "program $AB"', ["AB"]],
    ['"ssh host $AB"', ["AB"]],
    ["eval program $AB", ["AB"]],
    ["iex $AB", ["AB"]],
    ["watch program ${AB}", ["AB"]],
    ["  @make URL=$(AB)", ["AB"]],
    ["\t-gmake URL=$(AB)", ["AB"]],
    ["cmd /c program $env:AB", ["AB"]],
    ["cmd.exe  /C program $env:AB", ["AB"]],
    ["./a-b.cmd $AB", ["AB"]],
    ["a.bat $AB", ["AB"]],
    ["ssh-add $AB", []],
    ["xssh $AB", []],
    ["ssh host; program $AB", []],
    ["ssh host && program $AB", []],
    ["ssh host\nprogram $AB", []],
    ['["ssh", "$AB"]', []],
    // Those that run a text.
    ['bash -c "program $AB"', ["AB"]],
    ['sh -ec "program $AB"', ["AB"]],
    ['su -command "program $AB"', ["AB"]],
    ['pwsh -Command "program $AB"', ["AB"]],
    ['bash -c "$AB"', ["AB"]],
    ['bash -c "program"', []],
    ["bash -c 'program $AB'", []],
    [String.raw`bash -c "program \$AB"`, []],
    ["bash -c \"program '$AB'\"", []],
    [String.raw`bash -c "program \"$AB\""`, []],
    ['bash x "program $AB"', []],
    ['bash -c program "$A"x', ["A"]],
    // Those that run each text of several words.
    ['trap "program $AB" EXIT', ["AB"]],
    ['concurrently x "program $AB" "$C"', ["AB"]],
    // What is printed for a shell to read.
    ['echo "program $AB" | sh', ["AB"]],
    ['echo "program $AB" |  sudo bash -s', ["AB"]],
    ['printf "program $AB" | crontab -', ["AB"]],
    ['echo "program $AB" | show', []],
    ['. <(echo "X=$AB")', ["AB"]],
    ['source <(echo "X=$AB")', ["AB"]],
    ['diff <(echo "X=$AB")', []],
    ['echo "export X=$AB" >> ~/.bashrc', ["AB"]],
    ['echo "export X=$AB" | tee -a /etc/profile', ["AB"]],
    ['echo "export X=$AB" > a.txt', []],
    // What is given to a shell to read.
    ['bash <<< "program $AB"', ["AB"]],
    ['program <<< "program $AB"', []],
    ["bash <<EOF\nprogram $AB\nEOF", ["AB"]],
    ["ssh host <<-END -x\n  program $AB\n  END", ["AB"]],
    ["sudo at now << E\nprogram $AB\nE\n", ["AB"]],
    ["bash <<EOF\nprogram \\$AB\nEOF", []],
    ["program <<EOF\nprogram $AB\nEOF", []],
    ["cat > a.sh <<EOF\nprogram $AB\nEOF", ["AB"]],
    ["cat > a.txt <<EOF\nprogram $AB\nEOF", []],
    ["cat > a <<EOF\n#!/bin/sh\nprogram $AB\nEOF", ["AB"]],
    ["cat <<EOF > a.sh\nprogram $AB\nEOF", ["AB"]],
    // What is markup, or read by `cmd`.
    ['[xml]"<url>$AB</url>"', ["ab"]],
    ['x = @"\n<url>$AB</url>\n"@', ["ab"]],
    ['echo "<url>$AB</url>"', ["ab"]],
    ["program <<EOF\n<url>$AB</url>\nEOF", ["ab"]],
    ["program %AB%", ["AB"]],
    ['program "%AB%"', []],
    // What they are made of.
    ['CD="x $AB"\nssh host $CD', ["CD", "AB"]],
    ["CD=$AB\nssh host $CD", ["CD", "AB"]],
    ['CD=(x "$AB")\nssh host $CD', ["CD", "AB"]],
    ["CD='$AB'\nssh host $CD", ["CD"]],
    ["CD=$AB\nprogram $CD", []],
    ["x-CD=$AB\nssh host $CD", ["CD"]],
  ])("%j", (text, names) => {
    expect([...namesRunAgain(text)]).toEqual(names);
  });
});

describe("variables that programs put into what a shell runs", () => {
  it.each<[string, string[]]>([
    ["os.system(url)", ["url"]],
    ['os.system("program " + url)', ["program", "url"]],
    ["execSync(`program ${url}`)", ["program", "url"]],
    ["exec(\n  url)", ["url"]],
    ["exec.exec(url)", []],
    ["re.exec(url)", ["url"]],
    ["popen('a; b', url)", ["a"]],
    ['popen("a; b", url)', ["a", "b", "url"]],
    ["system(x); url", ["x"]],
    ["subprocess.run(url, shell=True)", ["url"]],
    ["subprocess.run(f(url), shell = True)", ["f", "url"]],
    ["spawn(url, { shell: true })", ["url"]],
    ["subprocess.check_call(url)", []],
    ["subprocess.run(url, shell=False)", []],
    ["subprocess.run(x); f(url, shell=True)", []],
    // In quotes of the script, or of a function of its own.
    ["os.system(f\"program '{url}'\")", ["f", "program"]],
    ["execSync(`program '${url}'`)", ["program"]],
    ["system(\"program '#{ENV['AB']}'\")", ["program"]],
    ['os.system("program \'" + url + "\'")', ["program"]],
    ["shell_exec('program \"' . $url . '\"')", ["program"]],
    ["os.system(shlex.quote(url))", ["shlex"]],
    ["system(escapeshellarg($url))", []],
    // What it is made of.
    ['c = "x " + url\nos.system(c)', ["c", "x", "url"]],
    ["c == url\nos.system(c)", ["c"]],
    ["x.c = url\nos.system(c)", ["c"]],
    ['C = "x"\nos.system(c)', ["c", "x"]],
    ["url", []],
  ])("%j", (text, names) => {
    expect(namesRunByPrograms(text)).toEqual(names);
  });
});

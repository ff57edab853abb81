import { describe, expect, it } from "vitest";
import { passwordFault } from "./password-rules.ts";

const ABOUT = ["株式会社みなと商事", "minato-shoji", "taro.sato", "佐藤 太郎"];

describe("a password that is taken", () => {
  it.each([
    ["unrelated words", "copper horse battery kettle"],
    ["unrelated words in Japanese", "みどりの自転車で海まで七分かかる"],
    ["exactly fifteen characters", "plum-kettle-oxi"],
    ["digits of chance, for there are no rules of composition", "839105720384512"],
    ["small letters alone", "lanternwhisperoak"],
    ["a known word among others", "my password is a green turtle"],
    ["spaces at its ends, which are part of it", " seven blue plates "],
  ])("%s: %s", (_, password) => {
    expect(passwordFault(password, ABOUT)).toBeNull();
  });
});

describe("a password that is refused", () => {
  it.each([
    ["fourteen characters", "plum-kettle-ox", "password.too-short"],
    ["fourteen characters, some of which are two units", "𠮷plum-kettle-o", "password.too-short"],
    ["nothing", "", "password.too-short"],
    ["one character over and over", "aaaaaaaaaaaaaaaa", "password.guessable"],
    ["a piece over and over", "plumtree!plumtree!", "password.guessable"],
    ["digits in a row", "123456789012345", "password.guessable"],
    ["the service twice", "naisen-naisen-2026", "password.guessable"],
    ["the service in full width", "ＮＡＩＳＥＮ内線１２３４５６７", "password.guessable"],
    ["the word itself", "Password12345678", "password.guessable"],
    ["the company", "minato-shoji-12345", "password.guessable"],
    ["the company in Japanese", "株式会社みなと商事みなと商事株式会社", "password.guessable"],
    ["the userId", "taro.sato.taro.1", "password.guessable"],
    ["a row of the keyboard", "qwertyuiopasdfghjkl", "password.guessable"],
    ["columns of the keyboard", "1qaz2wsx3edc4rfv", "password.guessable"],
    ["a walk over the keyboard and back", "qwertyuioppoiuytrewq", "password.guessable"],
    ["two rows in turns", "1q2w3e4r5t6y7u8i", "password.guessable"],
    ["a walk and a year", "asdfghjklzxcvbnm2026", "password.guessable"],
    ["kana in a row", "あいうえおかきくけこさしすせそ", "password.guessable"],
    ["the same in katakana", "アイウエオカキクケコサシスセソ", "password.guessable"],
    ["the same in half width", "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿ", "password.guessable"],
    ["the same in Roman letters", "aiueokakikukekosa", "password.guessable"],
    ["いろは", "いろはにほへとちりぬるをわかよ", "password.guessable"],
    ["a word over and over", "nihonnihonnihon", "password.guessable"],
    ["a word over and over, with dashes", "sakura-sakura-sakura", "password.guessable"],
    ["known words and a year", "nippon-sakura-tokyo-1999", "password.guessable"],
    ["the word in disguise", "P@55w0rd-P@ssw0rd!", "password.guessable"],
    ["a passphrase that everybody knows", "correct horse battery staple", "password.guessable"],
    ["a first line", "吾輩は猫である。名前はまだ無い。", "password.guessable"],
    ["a tongue twister", "隣の客はよく柿食う客だ！1234", "password.guessable"],
    ["characters in threes", "aaabbbcccdddeeefff", "password.guessable"],
    ["days of the week", "月火水木金土日月火水木金土日月", "password.guessable"],
  ])("%s: %s", (_, password, fault) => {
    expect(passwordFault(password, ABOUT)).toBe(fault);
  });
});

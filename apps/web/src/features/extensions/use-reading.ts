import { type CompositionEvent, type InputEvent, useRef } from "react";

const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー゙゚\s]+$/u;
/** Roman letters that are still on their way to kana. */
const ON_THE_WAY = /[a-zａ-ｚ]+$/iu;

/**
 * Gathers how a name is read while an input method turns kana into kanji: what was composed last as kana before it was
 * converted, in katakana. `onReading` gets all of it after each conversion.
 */
export function useReading(onReading: (katakana: string) => void) {
  const reading = useRef("");
  const composed = useRef("");

  function put(next: string) {
    reading.current = next;
    onReading(next);
  }

  return {
    onCompositionStart: () => {
      composed.current = "";
    },
    onCompositionUpdate: ({ data }: CompositionEvent<HTMLInputElement>) => {
      const typed = data.replace(ON_THE_WAY, "");
      if (KANA.test(typed)) composed.current = typed;
    },
    onCompositionEnd: ({ data }: CompositionEvent<HTMLInputElement>) => {
      if (data !== "" && composed.current !== "") put(reading.current + katakanaOf(composed.current));
      composed.current = "";
    },
    onInput: ({ nativeEvent, currentTarget }: InputEvent<HTMLInputElement>) => {
      if (currentTarget.value === "") return put("");
      if (!nativeEvent.isComposing && /^[ 　]$/.test(nativeEvent.data ?? "")) put(`${reading.current} `);
    },
  };
}

/** Hiragana as katakana; what else there is stays. */
function katakanaOf(kana: string): string {
  return kana.replace(/[ぁ-ゖ]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0x60));
}

import { useEffect, useState } from "react";

/** A plain value once it has stood still for a while; the same object as long as its content is the same. */
export function useDebounced<Value>(value: Value, milliseconds: number): Value {
  const text = JSON.stringify(value);
  const [still, setStill] = useState({ text, value });
  useEffect(() => {
    const timer = setTimeout(
      () => setStill((last) => (last.text === text ? last : { text, value: JSON.parse(text) as Value })),
      milliseconds,
    );
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return still.value;
}

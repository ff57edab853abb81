import type * as z from "zod/mini";

type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

/** What may be sent for a schema to read: its input, which the sender promises not to alter and so may share. */
export type ToSend<Schema extends z.ZodMiniType> = DeepReadonly<z.input<Schema>>;

import { type ReactNode, useRef } from "react";
import { Button } from "../../../components/button.tsx";

/** A button that opens the system's file dialog; the file input itself stays out of sight. */
export function FilePicker({
  label,
  onFile,
  look = "plain",
  children,
}: {
  label: string;
  onFile: (file: File) => void;
  look?: "plain" | "recommended";
  children: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button small look={look} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={label}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}

import { type DragEvent, type ReactNode, useState } from "react";

/** Takes a file that is dropped on it; while one is held over it, it says so. */
export function DropZone({
  label,
  onFile,
  children,
}: {
  label: string;
  onFile: (file: File) => void;
  children: ReactNode;
}) {
  const [isOver, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    setOver(false);
    if (file === undefined) return;
    event.preventDefault();
    onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the button beside it opens files too
    <div className="drop-zone" onDragOver={hold} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver ? (
        <p className="drop-hint" aria-hidden="true">
          {label}
        </p>
      ) : null}
    </div>
  );
}

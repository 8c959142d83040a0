import { commandGroups } from "#state/commands/command.ts";
import type { BoundCommand } from "#state/commands/registry.ts";

/** How well a command's name fits what was typed, the higher the better; 0 where it does not. */
export function nameFit(name: string, typed: string): number {
  const sought = plain(typed).trim();
  const written = plain(name);
  if (sought === "") return 1;
  if (written.startsWith(sought)) return 5;
  const words = written.split(/[^\p{L}\p{N}]+/u);
  if (sought.split(/\s+/u).every((part) => words.some((word) => word.startsWith(part)))) return 4;
  if (written.includes(sought)) return 3;
  if (holdsInOrder(words.map((word) => word.charAt(0)).join(""), sought)) return 2;
  return holdsInOrder(written, sought.replace(/\s+/gu, "")) ? 1 : 0;
}

/**
 * The commands whose names fit, the best first, of equal ones the recently used and then group by group; each once.
 * @param recent ids, the latest first
 */
export function fittingCommands(
  commands: readonly BoundCommand[],
  typed: string,
  recent: readonly string[],
): readonly BoundCommand[] {
  const once = [...new Map(commands.map((command) => [command.id, command])).values()];
  const age = ({ id }: BoundCommand) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  const place = ({ group }: BoundCommand) => commandGroups.indexOf(group);
  return once
    .map((command) => ({ command, fit: nameFit(command.name, typed) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit || age(a.command) - age(b.command) || place(a.command) - place(b.command))
    .map(({ command }) => command);
}

/** Without marks and capitals: "Aérea" is "aerea". */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether the letters stand in the text in this order and close together: far apart, any long name holds them. */
function holdsInOrder(text: string, letters: string): boolean {
  const first = text.indexOf(letters.charAt(0));
  let at = first;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return at - first <= letters.length * 2;
}

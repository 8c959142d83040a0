/** A short article of our own, in which the detector finds claims; `topic` tells one from another. */
export function anArticleOn(topic: string): string {
  return [
    `The port of Lindow and ${topic}`,
    `The harbour authority said on Monday that ${topic} had cost the port 40 million euros since January.`,
    `Dockers reportedly refused to unload three ships because of ${topic}.`,
    `The mayor denied that ${topic} had led to any dismissals.`,
    "",
  ].join("\n\n");
}

interface MailOptions {
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
}

/** A message with its text as plain text, as HTML, or both. */
export function aMail({ subject = "Fwd: Bridge closed", text, html }: MailOptions): string {
  const parts = [
    ...(text === undefined ? [] : [`Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`]),
    ...(html === undefined ? [] : [`Content-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`]),
  ];
  return [
    "From: Mira Holt <mira@courier.example>",
    "To: desk@example.org",
    `Subject: ${subject}`,
    "Date: Tue, 04 Nov 2025 08:15:00 +0000",
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="edge"`,
    "",
    ...parts.map((part) => `--edge\r\n${part}`),
    "--edge--",
    "",
  ].join("\r\n");
}

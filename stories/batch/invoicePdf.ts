/** What stands on a sample invoice. */
export interface SampleInvoice {
  readonly number: string;
  readonly seller: string;
  readonly buyer: string;
  readonly date: string;
  readonly lines: readonly (readonly [text: string, amount: number])[];
}

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly isBold?: boolean | undefined;
}

const money = (amount: number): string =>
  amount.toLocaleString('sv-SE', { minimumFractionDigits: 2 }).replace(/\s/g, ' ');

/** A one-page invoice as bookkeeping programs print it, with its text as text. */
export function invoicePdf(invoice: SampleInvoice, fileName: string): File {
  const { number, seller, buyer, date, lines } = invoice;
  const sum = lines.reduce((total, [, amount]) => total + amount, 0);
  const texts: Drawn[] = [
    { x: 56, y: 770, size: 18, text: seller, isBold: true },
    { x: 400, y: 770, size: 18, text: 'Faktura', isBold: true },
    { x: 400, y: 744, size: 10, text: `Fakturanummer  ${number}` },
    { x: 400, y: 730, size: 10, text: `Fakturadatum  ${date}` },
    { x: 400, y: 716, size: 10, text: 'Betalningsvillkor  30 dagar' },
    { x: 56, y: 690, size: 11, text: buyer, isBold: true },
    { x: 56, y: 676, size: 10, text: 'Storgatan 12' },
    { x: 56, y: 662, size: 10, text: '111 22 Stockholm' },
    { x: 56, y: 610, size: 10, text: 'Beskrivning', isBold: true },
    { x: 460, y: 610, size: 10, text: 'Belopp SEK', isBold: true },
    ...lines.flatMap(([text, amount], index): Drawn[] => [
      { x: 56, y: 588 - 18 * index, size: 10, text },
      { x: 460, y: 588 - 18 * index, size: 10, text: money(amount) },
    ]),
    { x: 360, y: 420, size: 10, text: 'Moms 25 %' },
    { x: 460, y: 420, size: 10, text: money(sum * 0.25) },
    { x: 360, y: 400, size: 12, text: 'Att betala', isBold: true },
    { x: 460, y: 400, size: 12, text: money(sum * 1.25), isBold: true },
    { x: 56, y: 90, size: 9, text: 'Bankgiro 5123-4567   Godkänd för F-skatt' },
  ];
  const content = [
    '0.5 w 56 602 m 540 602 l S 56 412 m 540 412 l S',
    ...texts.map(
      ({ x, y, size, text, isBold }) =>
        `BT /${isBold ? 'B' : 'R'} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`,
    ),
  ].join('\n');
  return new File([bytesOf(pdfOf(content))], fileName, { type: 'application/pdf' });
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}

function pdfOf(content: string): string {
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /R 5 0 R /B 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return `${body}xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

/** One byte a character, as the fonts' encoding has it for the letters of these countries. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
}

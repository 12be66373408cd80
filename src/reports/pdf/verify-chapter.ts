import type { Chapter } from './chapter.ts';
import { box } from './facts.ts';
import type { Sheet } from './sheet.ts';
import { TEXT } from './theme.ts';
import type { View } from './view.ts';

interface Step {
  readonly title: string;
  readonly why: string;
  readonly commands: readonly string[];
}

/**
 * How to check that nothing in the pack was changed or left out, with programs that everybody has.
 *
 * @param isDivided - whether the report has several volumes
 */
export function verifyChapter(view: View, isDivided: boolean): Chapter {
  return {
    title: 'How to verify this pack',
    anchor: 'chapter verify',
    parts: [
      {
        draw(sheet) {
          sheet.paragraph(
            'The pack can be checked without its makers and without AWS. Ask the organisation for the fingerprint of its root certificate by another way than the one on which the pack came: all else rests on it. VERIFY.txt in the pack has the commands in full.',
            TEXT.lead,
            { after: 8 },
          );
          for (const step of stepsOf(view, isDivided)) drawStep(sheet, step);
        },
      },
    ],
  };
}

function drawStep(sheet: Sheet, { title, why, commands }: Step): void {
  sheet.heading({ level: 3, text: title, bookmark: null, keep: 80 });
  sheet.paragraph(why);
  box(
    sheet,
    commands.map((text) => ({ text, style: TEXT.code })),
  );
}

function stepsOf({ pack, packDigest }: View, isDivided: boolean): readonly Step[] {
  return [
    {
      title: '1  The root certificate is the one that the organisation named',
      why: 'Compare the fingerprint, digit by digit.',
      commands: ['openssl x509 -in root.pem -noout -fingerprint -sha256'],
    },
    {
      title: '2  The list of files is signed, and the files are those of the list',
      why: 'Unpack the pack into an empty folder. The second command must print 1; the third names every file that differs. Files that no list names are not noticed by it: compare the list of files too.',
      commands: [
        'openssl cms -verify -cades -inform DER -in META-INF/signature001.p7s \\',
        '    -content META-INF/ASiCManifest001.xml -binary -CAfile root.pem -out /dev/null',
        'grep -cF "$(openssl dgst -sha256 -binary SHA256SUMS | openssl base64)" META-INF/ASiCManifest001.xml',
        'sha256sum -c SHA256SUMS',
      ],
    },
    {
      title: '3  This report belongs to the pack document',
      why: `The digest must be the one on the first page. The same document is attached to ${isDivided ? 'volume 1' : 'this file'}.`,
      commands: ['sha256sum pack.json', `${packDigest.replace('sha256:', '')}  pack.json`],
    },
    {
      title: '4  The signature of this report is valid and covers all of it',
      why: `Read the words, not the exit code: "Signature is Valid", "Total document signed".${isDivided ? ' Each volume has a signature of its own.' : ''}`,
      commands: [isDivided ? 'for volume in report*.pdf; do pdfsig "$volume"; done' : 'pdfsig report.pdf'],
    },
    {
      title: '5  A record of evidence is the one that a verdict names',
      why: 'Each record lies in the pack under the file name in the chapter on evidence.',
      commands: [`sha256sum ${pack.evidence[0]?.file ?? 'evidence/<account>/<region>/<kind>.json'}`],
    },
    {
      title: '6  Everything at once, and once more from the recorded answers',
      why: 'With exhibit itself: the first command checks every layer, the second repeats collection, checks and conclusions from the transcript, offline, and must come to the same bytes.',
      commands: [`exhibit verify ${pack.id}.zip --trust root.pem`, `exhibit replay ${pack.id}.zip`],
    },
    {
      title: '7  The same in a browser, without a network',
      why: 'One HTML file shows every step of "exhibit verify", with signatures checked by other code. Whoever has exhibit writes it for you; compare its SHA-256, which the command prints, by another way. Then open it and drop the pack, its statement and the root certificate on it.',
      commands: ['exhibit verifier --out verifier.html', 'sha256sum verifier.html'],
    },
  ];
}

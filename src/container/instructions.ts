import { volumeName } from './names.ts';

/**
 * Text of `VERIFY.txt`: how to check a pack with programs that everybody has. It names no fingerprint, because one
 * that comes with the pack proves nothing.
 *
 * @param volumes - files that the report has
 */
export function instructionsText(volumes: number): string {
  return `HOW TO VERIFY THIS EVIDENCE PACK

1. Get the fingerprint of the root certificate from the organization that issued the pack, by another
   way than the pack itself: by telephone, from a contract, from its web site. Save the certificate as
   root.pem and compare:

     openssl x509 -in root.pem -noout -fingerprint -sha256

2. Unpack the container (PACK.zip) into an empty folder and go there:

     unzip -q PACK.zip -d pack && cd pack

3. The signature over the list of all files. Want: "CAdES Verification successful". It also writes the
   certificate of the signer.

     openssl cms -verify -cades -inform DER -in META-INF/signature001.p7s \\
       -content META-INF/ASiCManifest001.xml -binary -CAfile ../root.pem -crl_check_all \\
       -signer ../signer.pem -out /dev/null

4. The files against the list. Want: 1, then "OK" for each file.

     grep -cF "$(openssl dgst -sha256 -binary SHA256SUMS | openssl base64)" META-INF/ASiCManifest001.xml
     sha256sum -c SHA256SUMS

5. The report. Want: "Total document signed" and "Signature is Valid." pdfsig exits with 0 after a change as well.
   pyHanko checks the certificate as well. Want: "The signature covers the entire file." and "The signature
   is judged VALID."${volumes > 1 ? inVolumes(volumes) : ''}

     pdfsig -nocert report.pdf
     pyhanko sign adesverify --trust ../root.pem --trust-replace --pretty-print report.pdf

6. The statement beside the container (PACK.zip.sigstore.json) covers every byte of it, also bytes that
   were put before or behind the files:

     openssl x509 -in ../signer.pem -noout -pubkey > ../signer.pub
     cosign verify-blob-attestation --key ../signer.pub --bundle ../PACK.zip.sigstore.json \\
       --type https://exhibit.dev/predicate/evidence-pack/v1 --insecure-ignore-tlog ../PACK.zip

7. The time, when the statement has a time stamp (want: "Verification: OK"). tsa.pem is the root certificate
   of the time-stamping authority, which you get by another way as well:

     grep -o '"signedTimestamp":"[^"]*"' ../PACK.zip.sigstore.json | cut -d'"' -f4 | base64 -d > ../stamp.tsr
     grep -o '"sig":"[^"]*"' ../PACK.zip.sigstore.json | cut -d'"' -f4 | base64 -d > ../statement.sig
     openssl ts -verify -in ../stamp.tsr -data ../statement.sig -CAfile ../tsa.pem
     openssl ts -reply -in ../stamp.tsr -text

What this proves: the holder of the key signed these very files, and none was changed, added or removed
since. What it does not prove: that the evidence is complete, that it is true, or, without a time stamp,
that the time stated is right. The pack says what was looked at, what could not be read, and what it can not show.

The program "exhibit verify" does all of this and repeats the conclusions from the evidence. So does one HTML
file, in a browser and without a network: "exhibit verifier --out verifier.html" writes it, and a copy of the
file needs neither exhibit nor anybody's server. Take one of the version that made the pack. Get its SHA-256 by
another way than the file, compare it with "sha256sum verifier.html", open it, and drop PACK.zip,
PACK.zip.sigstore.json and root.pem on it. The page docs/verifying-a-pack.md of exhibit explains every command,
other programs, and what each of them misses.
`;
}

function inVolumes(volumes: number): string {
  return `
   The report has ${volumes} volumes, each a file with a signature of its own: run both commands on each of them,
   ${volumeName(1)} to ${volumeName(volumes)}. Each says on its first page and in every foot which volume it is.`;
}

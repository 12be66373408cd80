/* What the rows on tampered packs run, in a folder with `pack.zip`, its statement, `pack` and certificates. */

/** The signature over the list of files; `$ROOT` is the root. */
export const LIST = `openssl cms -verify -cades -inform DER -in pack/META-INF/signature001.p7s \
  -content pack/META-INF/ASiCManifest001.xml -binary -CAfile "$ROOT" -crl_check_all -out /dev/null`;
/** The statement, with the key of a certificate. */
export const cosign = (key: string, more = '') => `openssl x509 -in ${key} -noout -pubkey > key.pub
cosign verify-blob-attestation --key key.pub --bundle pack.zip.sigstore.json \
  --type https://exhibit.dev/predicate/evidence-pack/v1 --insecure-ignore-tlog ${more} pack.zip`;
/** The statement with its stamp, by an authority below this root. */
export const stampFor = (root: string) => `cat > trusted.json <<END
{"mediaType": "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
 "timestampAuthorities": [{"validFor": {"start": "2000-01-01T00:00:00Z"}, "certChain": {"certificates": [
   {"rawBytes": "$(openssl x509 -in ${root} -outform DER | base64 -w 0)"}]}}]}
END
${cosign('signer.pem', '--trusted-root trusted.json --use-signed-timestamps')}`;
/** The statement, with the key of the signer. */
export const COSIGN = cosign('signer.pem');
/** The signature of the report. */
export const pyhanko = (more: string) =>
  `pyhanko sign adesverify --trust-replace --pretty-print ${more} pack/report.pdf`;
/** The same for whoever trusts the root of the signer. */
export const PYHANKO = pyhanko('--trust root.pem');
/** The signature over the list of files. */
export const DETACHED = `pyhanko sign validate --trust root.pem --trust-replace --no-revocation-check --pretty-print \
  --detached pack/META-INF/signature001.p7s pack/META-INF/ASiCManifest001.xml`;
/** The signature of the report, for whoever trusts this root. */
export const pdfsig = (root: string) => `rm -rf nss && mkdir nss && certutil -N -d sql:nss --empty-password
certutil -A -d sql:nss -n root -t C,C,C -i ${root} && pdfsig -nssdir sql:nss pack/report.pdf`;
/** The signature of the statement. */
export const STATEMENT = `openssl x509 -in signer.pem -noout -pubkey > key.pub
sed 's/.*"payload":"\\([^"]*\\)".*/\\1/' pack.zip.sigstore.json | base64 -d > statement.json
sed 's/.*"sig":"\\([^"]*\\)".*/\\1/' pack.zip.sigstore.json | base64 -d > statement.sig
{ printf 'DSSEv1 28 application/vnd.in-toto+json %d ' "$(wc -c < statement.json)"; cat statement.json; } > statement.pae
openssl dgst -sha256 -verify key.pub -signature statement.sig statement.pae`;
/** The stamp of the statement, for whoever trusts this root. */
export const statedFor = (
  root: string,
) => `sed 's/.*"signedTimestamp":"\\([^"]*\\)".*/\\1/' pack.zip.sigstore.json | base64 -d > statement.tsr
sed 's/.*"sig":"\\([^"]*\\)".*/\\1/' pack.zip.sigstore.json | base64 -d > statement.sig
openssl ts -verify -in statement.tsr -data statement.sig -CAfile ${root}`;

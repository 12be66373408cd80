import type { Component } from './bom.ts';

type Hashes = NonNullable<Component['hashes']>;

/**
 * Digests in what identifies content. An entity tag of S3 is none: of an object that was written in parts or encrypted
 * with a key it is no digest of the content.
 *
 * @param identity as the lineage states it, such as `MD5Hash …, S3ETag …`
 * @source https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html (ETag)
 */
export function hashesIn(identity: string | null): Hashes {
  return (identity ?? '').split(', ').flatMap((stated): Hashes => {
    const md5 = /^MD5Hash ([0-9a-f]{32})$/i.exec(stated)?.[1];
    if (md5 !== undefined) return [{ alg: 'MD5', content: md5.toLowerCase() }];
    const sha256 = /^(?:Custom )?sha256:([0-9a-f]{64})$/.exec(stated)?.[1];
    return sha256 === undefined ? [] : [{ alg: 'SHA-256', content: sha256 }];
  });
}

/**
 * The package URL of an image of which the digest is known.
 *
 * @param path registry path with the digest, `registry/name@sha256:…`
 * @source https://github.com/package-url/purl-spec, type oci
 */
export function purlOf(path: string): string | null {
  const [, repository, digest] = /^(.+)@(sha256:[0-9a-f]{64})$/.exec(path) ?? [];
  if (repository === undefined || digest === undefined) return null;
  const name = repository.split('/').at(-1) ?? repository;
  const place = encodeURIComponent(repository).replaceAll('%2F', '/');
  return `pkg:oci/${encodeURIComponent(name.toLowerCase())}@${encodeURIComponent(digest)}?repository_url=${place}`;
}

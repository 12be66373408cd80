/**
 * Gives the memory of bytes back at once: they are empty afterwards. The collector sees how large its own heap is and
 * lets bytes beside it pile up, which counts where many large files pass through one after the other.
 *
 * Bytes that share their memory with others are left as they are.
 */
export function releaseBytes(bytes: Buffer): void {
  const { buffer } = bytes;
  // Node hands out shares of a pool up to half of its size.
  const isWhole = bytes.byteOffset === 0 && bytes.length > buffer.byteLength / 2;
  if (isWhole && buffer instanceof ArrayBuffer) buffer.transfer(0);
}
